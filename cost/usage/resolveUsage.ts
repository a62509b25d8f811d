import type { Estimator } from "../estimator";
import type { PricedResource } from "../resource";
import type { UsageFile } from "./usageFile";
import type { UsageProfileName, UsageSchema, UsageValues } from "./usageSchema";

/** Says what usage applies to a resource of an estimator's types. */
export type UsageResolver = (resource: PricedResource, estimator: Estimator) => UsageValues;

interface Pattern {
  expression: RegExp;
  values: UsageValues;
}

/**
 * Lays usage over usage, the more precise over the less: default of the key, profile, type, patterns in their order, name,
 * URN. Keys that the resource's type does not know are left out.
 */
export function usageResolver(
  file: UsageFile = {},
  profile: UsageProfileName | undefined = file.profile,
): UsageResolver {
  const byType = file.resource_type_default_usage ?? {};
  const byResource = new Map(Object.entries(file.resource_usage ?? {}));
  const patterns = patternsOf(byResource);
  const basis = new Map<Estimator, UsageValues>();
  const basisOf = (estimator: Estimator): UsageValues => {
    let values = basis.get(estimator);
    if (values === undefined) basis.set(estimator, (values = defaultsOf(estimator.usage, profile)));
    return values;
  };
  return (resource, estimator) => {
    const names = [...(estimator.terraformTypes ?? []), resource.type];
    const given = [
      ...names.map((name) => byType[name]),
      ...patterns.filter(({ expression }) => fits(expression, resource)).map(({ values }) => values),
      byResource.get(resource.name),
      byResource.get(resource.urn),
    ];
    return given.reduce<UsageValues>((below, over) => lay(below, over, estimator.usage), basisOf(estimator));
  };
}

/** The keys' defaults, or a profile's values where it has one. */
function defaultsOf(schema: UsageSchema, profile?: UsageProfileName): UsageValues {
  return Object.fromEntries(
    Object.entries(schema).map(([key, property]) => [
      key,
      property.type === "object"
        ? defaultsOf(property.properties, profile)
        : ((profile === undefined ? undefined : property.profiles?.[profile]) ?? property.default),
    ]),
  );
}

function lay(below: UsageValues, over: UsageValues | null | undefined, schema: UsageSchema): UsageValues {
  if (over === undefined || over === null) return below;
  const result = { ...below };
  for (const [key, value] of Object.entries(over)) {
    const property = schema[key];
    if (property === undefined) continue;
    result[key] =
      property.type === "object"
        ? lay((below[key] ?? {}) as UsageValues, value as UsageValues, property.properties)
        : value;
  }
  return result;
}

function patternsOf(byResource: ReadonlyMap<string, UsageValues>): Pattern[] {
  return [...byResource]
    .filter(([name]) => name.includes("*"))
    .map(([name, values]) => ({
      expression: new RegExp(`^${name.split("*").map(escaped).join(".*")}$`, "s"),
      values,
    }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function fits(expression: RegExp, { urn, name }: PricedResource): boolean {
  return expression.test(name) || expression.test(urn);
}
