import * as pulumi from "@pulumi/pulumi";
import { Cloud } from "../cloud/cloud";
import { repeatable } from "../cloud/entropy";
import { simulatedPackages } from "../providers/simulatedPackages";
import type { SimulatedProvider } from "../providers/provider";
import { componentOutputs } from "./componentOutputs";
import { plainInputs } from "./plainInputs";

export interface MockCloudOptions {
  /** Default: `project`. */
  project?: string;
  /** Default: `stack`. */
  stack?: string;
  /** Twelve digits. Default: 123456789012. */
  accountId?: string;
  /** Default: us-east-1. */
  region?: string;
}

/** A resource that a program registered. */
export interface MockResource {
  readonly type: string;
  readonly name: string;
  /** What the program asked for, as plain values. */
  readonly inputs: Record<string, unknown>;
  /** What the simulated cloud answered. */
  readonly state: Record<string, unknown>;
  readonly id: string;
}

/** The simulated account behind Pulumi's mocks. */
export interface MockCloud {
  /** Everything registered so far, in order. */
  readonly resources: readonly MockResource[];
  /** What the account refused: an error begins with AWS's code. */
  readonly refusals: readonly Error[];
  ofType(type: string): MockResource[];
  /** The one resource with that logical name; of that type, where several have it. */
  named(name: string, type?: string): MockResource;
  /** Runs a program and waits until everything that it registers is registered. Rejects with the first refusal. */
  declare<T>(program: () => T | Promise<T>): Promise<T>;
}

/**
 * Makes a fresh simulated account answer every Pulumi program of this process, in memory and without an engine. The models
 * are those of the sandbox: outputs have AWS's shape, and what AWS refuses is refused. Ids are the same in every run.
 */
export async function useMockCloud(options: MockCloudOptions = {}): Promise<MockCloud> {
  const { project = "project", stack = "stack" } = options;
  const account = new MockAccount(options);
  await pulumi.runtime.setMocks(account, project, stack);
  return account;
}

class MockAccount implements MockCloud, pulumi.runtime.Mocks {
  readonly resources: MockResource[] = [];
  readonly refusals: Error[] = [];
  private readonly cloud: Cloud;
  private readonly providers = new Map<string, SimulatedProvider>();

  constructor({ accountId = "123456789012", region = "us-east-1" }: MockCloudOptions) {
    this.cloud = new Cloud({ accountId, region, entropy: repeatable() });
    for (const [name, open] of Object.entries(simulatedPackages({ cloud: this.cloud })))
      this.providers.set(name, open());
  }

  ofType(type: string): MockResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  named(name: string, type?: string): MockResource {
    const found = this.resources.filter((each) => each.name === name && (type === undefined || each.type === type));
    if (found.length === 1) return found[0]!;
    const registered = this.resources.map((each) => `${each.type} ${each.name}`).join("\n");
    throw new Error(`${found.length} resources are named ${JSON.stringify(name)}, not one; registered:\n${registered}`);
  }

  async declare<T>(program: () => T | Promise<T>): Promise<T> {
    const result = await program();
    await pulumi.runtime.disconnect();
    const [refusal] = this.refusals;
    if (refusal !== undefined) throw refusal;
    return result;
  }

  async newResource(args: pulumi.runtime.MockResourceArgs): Promise<{ id: string; state: Record<string, unknown> }> {
    const { type, name, custom } = args;
    const inputs = await plainInputs(args.inputs);
    const provider = this.providers.get(type.split(":")[0]!);
    const made =
      custom === false || provider === undefined
        ? { id: `${name}-id`, state: { ...inputs, ...componentOutputs(type, name, inputs, this.cloud) } }
        : await this.create(provider, type, name, inputs);
    this.resources.push({ type, name, inputs, ...made });
    return made;
  }

  async call({ token, inputs }: pulumi.runtime.MockCallArgs): Promise<Record<string, unknown>> {
    const provider = this.providers.get(token.split(":")[0]!);
    if (provider === undefined) return inputs as Record<string, unknown>;
    return this.refusing(async () => provider.invoke(token, await plainInputs(inputs as Record<string, unknown>)));
  }

  private async create(provider: SimulatedProvider, type: string, name: string, news: Record<string, unknown>) {
    const urn = `urn:pulumi:stack::project::${type}::${name}`;
    return this.refusing(async () => {
      const { inputs, failures } = await provider.check({
        urn,
        type,
        name,
        olds: {},
        news,
        seed: this.cloud.view().hex(32),
      });
      const [failure] = failures;
      if (failure !== undefined) throw new Error(failure.reason);
      const { id, outputs } = await provider.create({ urn, type, inputs });
      return { id, state: outputs };
    });
  }

  private async refusing<T>(make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (error) {
      const refusal = error as Error & { code?: string };
      if (refusal.code !== undefined) refusal.message = `${refusal.code}: ${refusal.message}`;
      this.refusals.push(refusal);
      throw refusal;
    }
  }
}
