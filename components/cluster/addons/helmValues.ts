import * as pulumi from "@pulumi/pulumi";

/** A value of a Helm chart, any part of which may be unknown until the update. */
export type HelmValue =
  pulumi.Input<string> | pulumi.Input<number> | pulumi.Input<boolean> | HelmValue[] | { [key: string]: HelmValue };

export type HelmValues = Record<string, HelmValue>;

/** `over` laid over `base`: maps are merged, everything else is replaced. */
export function mergedValues(base: HelmValues, over: HelmValues = {}): HelmValues {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isMap(below) && isMap(value) ? mergedValues(below, value) : value;
  }
  return merged;
}

function isMap(value: HelmValue | undefined): value is HelmValues {
  return typeof value === "object" && !Array.isArray(value) && !pulumi.Output.isInstance(value) && !isPromise(value);
}

function isPromise(value: object): boolean {
  return "then" in value;
}
