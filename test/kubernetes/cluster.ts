import { kubernetesProvider, MemoryObjectStore } from "../../sandbox/kubernetes";
import type { Properties } from "../../sandbox/models/model";
import type { SimulatedProvider } from "../../sandbox/providers/provider";
import type { Sample } from "./samples/accepted";

/** A resource that a test declared. */
export interface Declared {
  type: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
}

let counter = 0;

/** Drives a provider as the engine does: check, then create; check, then diff, then update. */
export class Driver {
  readonly store = new MemoryObjectStore();
  readonly provider: SimulatedProvider;

  constructor(kubeconfig?: string) {
    this.provider = kubernetesProvider({ store: this.store, kubeconfig });
  }

  /** A fresh namespace. */
  async namespace(): Promise<string> {
    const name = `test-${++counter}`;
    await this.declare({ type: "kubernetes:core/v1:Namespace", inputs: { metadata: { name } } });
    return name;
  }

  async check(type: string, news: Properties, olds: Properties = {}) {
    const seed = `${(++counter).toString(16).padStart(8, "0")}00000000`;
    return this.provider.check({ urn: urnOf(type), type, name: "sample", olds, news, seed });
  }

  /** Checks and creates. Throws when the check fails. */
  async declare({ type, inputs }: Pick<Sample, "type" | "inputs">, urn = urnOf(type)): Promise<Declared> {
    const checked = await this.check(type, inputs);
    if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
    const { id, outputs } = await this.provider.create({ urn, type, inputs: checked.inputs });
    return { type, id, inputs: checked.inputs, outputs };
  }

  /** Checks what a program would declare next, and diffs. */
  async propose(declared: Declared, news: Properties) {
    const { inputs, failures } = await this.check(declared.type, news, declared.inputs);
    const diff = await this.provider.diff({
      type: declared.type,
      id: declared.id,
      oldInputs: declared.inputs,
      oldOutputs: declared.outputs,
      newInputs: inputs,
      ignoreChanges: [],
    });
    return { inputs, failures, diff };
  }

  async update(declared: Declared, news: Properties): Promise<Declared> {
    const { inputs } = await this.propose(declared, news);
    const { type, id, outputs: oldOutputs } = declared;
    const outputs = await this.provider.update({ urn: urnOf(type), type, id, oldOutputs, newInputs: inputs });
    return { type, id, inputs, outputs };
  }

  async read({ type, id, inputs, outputs }: Declared) {
    return this.provider.read({ type, id, inputs, outputs });
  }

  async delete({ type, id, outputs }: Declared): Promise<void> {
    await this.provider.delete({ type, id, outputs });
  }
}

/** The inputs of an object, in a namespace. */
export function within(namespace: string, inputs: Properties, name?: string): Properties {
  const metadata = (inputs.metadata ?? {}) as Properties;
  return { ...inputs, metadata: { ...metadata, namespace, ...(name ? { name } : {}) } };
}

/** A sample, in a namespace of its own if its kind has one. */
export async function placed(driver: Driver, { type, inputs, clusterScoped }: Sample, name?: string) {
  if (clusterScoped) return { type, inputs: { ...inputs, metadata: { ...(inputs.metadata as Properties), name } } };
  return { type, inputs: within(await driver.namespace(), inputs, name) };
}

function urnOf(type: string): string {
  return `urn:pulumi:dev::test::${type}::sample-${++counter}`;
}
