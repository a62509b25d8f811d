import * as pulumi from "@pulumi/pulumi";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { computedOutputs, lookUp } from "./simulatedAnswers";

/** A resource as the program under test asked the engine for it. */
export interface DeclaredResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly parent: string;
  /** URNs of what it depends on by itself. */
  readonly dependencies: readonly string[];
  readonly provider: string;
  readonly ignoreChanges: readonly string[];
  readonly protect: boolean;
  readonly urn: string;
}

/** Everything a program declared. */
export class DeclaredResources {
  constructor(readonly all: readonly DeclaredResource[]) {}

  ofType(type: string): DeclaredResource[] {
    return this.all.filter((resource) => resource.type === type);
  }

  /** The one resource of a type, or the one of that name. */
  only(type: string, name?: string): DeclaredResource {
    const found = this.ofType(type).filter((resource) => name === undefined || resource.name === name);
    const [first] = found;
    if (first === undefined || found.length > 1) {
      const declared = this.all.map((resource) => `${resource.type} ${resource.name}`).join("\n");
      throw new Error(`${found.length} resources ${type} ${name ?? ""}, not one; declared:\n${declared}`);
    }
    return first;
  }

  /** Whether `later` is made after `earlier`, and so deleted before it: through dependencies, parents and providers. */
  comesAfter(later: DeclaredResource, earlier: DeclaredResource): boolean {
    const seen = new Set<string>();
    const queue = [later.urn];
    for (let urn = queue.pop(); urn !== undefined; urn = queue.pop()) {
      if (seen.has(urn)) continue;
      seen.add(urn);
      const resource = this.all.find((candidate) => candidate.urn === urn);
      if (resource === undefined) continue;
      const provider = resource.provider.slice(0, resource.provider.lastIndexOf("::"));
      queue.push(...resource.dependencies, resource.parent, provider);
    }
    return later !== earlier && seen.has(earlier.urn);
  }
}

/**
 * Runs a program against Pulumi's mocks and returns what it declared, with the dependencies that the engine would
 * record.
 */
export async function declaredBy(program: () => unknown): Promise<DeclaredResources> {
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => ({ id: `${name}-id`, state: stateOf(type, name, inputs) }),
      call: ({ token, inputs }) => lookUp(token, inputs),
    },
    "project",
    "stack",
  );
  const declared: DeclaredResource[] = [];
  record(declared);
  await program();
  await pulumi.runtime.disconnect();
  return new DeclaredResources(declared);
}

function stateOf(type: string, name: string, inputs: Record<string, unknown>): Record<string, unknown> {
  const arn = `arn:aws:simulated:us-east-1:123456789012:${name}`;
  return { name, arn, ...inputs, ...computedOutputs(type, inputs) };
}

type Register = (request: RegisterResourceRequest, callback: (error: unknown, response: Registered) => void) => unknown;
interface Registered {
  getUrn(): string;
}

/** Pulumi's mocks are not told of dependencies, so the requests are read on their way to them. */
function record(declared: DeclaredResource[]): void {
  const monitor = pulumi.runtime.getMonitor() as unknown as { registerResource: Register };
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, callback) =>
    register(request, (error, response) => {
      if (!error) declared.push(read(request, response.getUrn()));
      callback(error, response);
    });
}

function read(request: RegisterResourceRequest, urn: string): DeclaredResource {
  return {
    type: request.getType(),
    name: request.getName(),
    inputs: (request.getObject()?.toJavaScript() ?? {}) as Record<string, unknown>,
    parent: request.getParent(),
    dependencies: request.getDependenciesList(),
    provider: request.getProvider(),
    ignoreChanges: request.getIgnorechangesList(),
    protect: request.getProtect() ?? false,
    urn,
  };
}

/** The value of an output, once the program has run. */
export function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply((value) => resolve(value as T)));
}
