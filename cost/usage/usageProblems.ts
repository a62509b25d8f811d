import type { Estimator } from "../estimator";
import { suggestion } from "../nearest";
import { USAGE_PROFILES, type UsageProperty, type UsageSchema } from "./usageSchema";
import type { UsageProblem } from "./usageFile";

const SECTIONS = ["version", "profile", "resource_type_default_usage", "resource_usage"];

/** Everything in a usage document that cannot be used; empty when all of it can. */
export function usageProblems(document: unknown, estimators: readonly Estimator[]): UsageProblem[] {
  if (document === null || document === undefined) return [];
  if (!isMap(document)) return [atValue("", `is ${told(document)}; allowed: a map of ${SECTIONS.join(", ")}`)];
  return Object.entries(document).flatMap(([section, value]) => {
    const path = pointer("", section);
    if (section === "version") return [];
    if (section === "profile") return choiceProblems(path, value, USAGE_PROFILES);
    if (!SECTIONS.includes(section)) return [unknownKey(path, section, SECTIONS)];
    if (value === null) return [];
    if (!isMap(value)) return [atValue(path, `is ${told(value)}; allowed: a map`)];
    return section === "resource_usage"
      ? resourceProblems(path, value, estimators)
      : typeProblems(path, value, estimators);
  });
}

function typeProblems(
  path: string,
  section: Record<string, unknown>,
  estimators: readonly Estimator[],
): UsageProblem[] {
  const schemas = new Map(
    estimators.flatMap(({ types, terraformTypes, usage }) =>
      [...types, ...(terraformTypes ?? [])].map((type) => [type, usage] as const),
    ),
  );
  return Object.entries(section).flatMap(([type, values]) => {
    const schema = schemas.get(type);
    const here = pointer(path, type);
    if (schema !== undefined) return valuesProblems(here, values, schema, Object.keys(schema));
    const hint = suggestion(type, schemas.keys());
    return [atKey(here, `nothing estimates a resource type ${JSON.stringify(type)}.${hint}`)];
  });
}

/** Of which type a resource is cannot be known here: a key has to be one of some type. */
function resourceProblems(
  path: string,
  section: Record<string, unknown>,
  estimators: readonly Estimator[],
): UsageProblem[] {
  return Object.entries(section).flatMap(([resource, values]) => {
    const here = pointer(path, resource);
    if (values === null) return [];
    if (!isMap(values)) return [atValue(here, `is ${told(values)}; allowed: a map of usage keys`)];
    return Object.entries(values).flatMap(([key, value]) => {
      const properties = estimators.flatMap(({ usage }) => usage[key] ?? []);
      const attempts = properties.map((property) => propertyProblems(pointer(here, key), value, property));
      if (attempts.length === 0) {
        return [
          unknownKey(pointer(here, key), key, [...new Set(estimators.flatMap(({ usage }) => Object.keys(usage)))]),
        ];
      }
      return attempts.some((problems) => problems.length === 0) ? [] : (attempts[0] ?? []);
    });
  });
}

/** Problems of the usage given to one resource, once its type is known. */
export function valuesProblems(
  path: string,
  values: unknown,
  schema: UsageSchema,
  allowed: readonly string[],
): UsageProblem[] {
  if (values === null || values === undefined) return [];
  if (!isMap(values)) return [atValue(path, `is ${told(values)}; allowed: a map of usage keys`)];
  return Object.entries(values).flatMap(([key, value]) => {
    const property = schema[key];
    const here = pointer(path, key);
    return property === undefined ? [unknownKey(here, key, allowed)] : propertyProblems(here, value, property);
  });
}

function propertyProblems(path: string, value: unknown, property: UsageProperty): UsageProblem[] {
  if (property.type === "object") {
    return valuesProblems(path, value, property.properties, Object.keys(property.properties));
  }
  if (property.type === "string") return choiceProblems(path, value, property.enum);
  if (property.type === "boolean") {
    return typeof value === "boolean" ? [] : [atValue(path, `is ${told(value)}; allowed: true, false`)];
  }
  const wanted = `${property.type === "integer" ? "a whole number" : "a number"} of ${property.unit}, 0 or more`;
  const { maximum = Infinity } = property;
  const fits =
    typeof value === "number" &&
    Number.isFinite(value) &&
    value >= 0 &&
    value <= maximum &&
    (property.type === "number" || Number.isInteger(value));
  const upTo = maximum === Infinity ? "" : ` and at most ${maximum}`;
  return fits ? [] : [atValue(path, `is ${told(value)}; allowed: ${wanted}${upTo}`)];
}

function choiceProblems(path: string, value: unknown, allowed: readonly string[]): UsageProblem[] {
  if (typeof value === "string" && allowed.includes(value)) return [];
  const hint = typeof value === "string" ? suggestion(value, allowed) : "";
  return [atValue(path, `is ${told(value)}; allowed: ${allowed.join(", ")}.${hint}`)];
}

const MOST_LISTED = 12;

function unknownKey(path: string, key: string, allowed: readonly string[]): UsageProblem {
  const listed = allowed.length <= MOST_LISTED ? ` Allowed: ${allowed.join(", ")}.` : "";
  return atKey(path, `unknown key ${JSON.stringify(key)}.${suggestion(key, allowed)}${listed}`);
}

function atKey(path: string, message: string): UsageProblem {
  return { path, message, atKey: true };
}

function atValue(path: string, message: string): UsageProblem {
  return { path, message, atKey: false };
}

function pointer(path: string, key: string): string {
  return `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function told(value: unknown): string {
  return Array.isArray(value) ? "a list" : isMap(value) ? "a map" : (JSON.stringify(value) ?? "nothing");
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
