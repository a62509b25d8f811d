import type { Properties } from "../models/model";
import { isMap } from "./difference";

/** Marks an object whose name the provider chose. */
const AUTONAMED = "pulumi.com/autonamed";

/** Whether the program left `metadata.name` to the provider. */
export function needsName(inputs: Properties): boolean {
  const metadata = isMap(inputs.metadata) ? inputs.metadata : {};
  return isAbsent(metadata.name) && isAbsent(metadata.generateName);
}

/** `metadata` with the name that the provider keeps or chooses, and the annotation that says so. */
export function autonamed(inputs: Properties, olds: Properties, logicalName: string, seed: string): Properties {
  const metadata = isMap(inputs.metadata) ? inputs.metadata : {};
  const name = autonamedBefore(olds) ?? `${logicalName}-${seed.slice(0, 8)}`;
  const annotations = { ...(isMap(metadata.annotations) ? metadata.annotations : {}), [AUTONAMED]: "true" };
  return { ...inputs, metadata: { ...metadata, name, annotations } };
}

/** Whether the provider chose the name of these inputs. */
export function isAutonamed(inputs: Properties): boolean {
  const metadata = isMap(inputs.metadata) ? inputs.metadata : {};
  return isMap(metadata.annotations) && metadata.annotations[AUTONAMED] === "true";
}

function autonamedBefore(olds: Properties): string | undefined {
  const metadata = isMap(olds.metadata) ? olds.metadata : {};
  return isAutonamed(olds) && typeof metadata.name === "string" ? metadata.name : undefined;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
