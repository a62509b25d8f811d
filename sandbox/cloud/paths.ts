/**
 * Property paths as the engine and the models write them: `vpcConfig.subnetIds[0]`, `tags["kubernetes.io/role"]`; in a
 * model's references also `[]` for every element of a list and `{}` for every value of a map.
 */
export type Step = string | number;

const EVERY_ELEMENT = "[]";
const EVERY_VALUE = "{}";

const PART = /\.?([^.[\]{}"]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|(\[\])|(\{\})/gy;

/** The steps of a path; undefined when it is not one. */
export function parsePath(path: string): Step[] | undefined {
  const steps: Step[] = [];
  let end = 0;
  PART.lastIndex = 0;
  for (let match = PART.exec(path); match !== null; match = PART.exec(path)) {
    const [, name, index, quoted, element, value] = match;
    if (index !== undefined) steps.push(Number(index));
    else if (quoted !== undefined) steps.push(JSON.parse(`"${quoted}"`) as string);
    else steps.push((name ?? element ?? value)!);
    end = PART.lastIndex;
  }
  return end === path.length && steps.length > 0 ? steps : undefined;
}

/** Writes steps as a path. */
export function writePath(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    if (!/^[\w$-]+$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
    return path === "" ? step : `${path}.${step}`;
  }, "");
}

const PARSED = new Map<string, Step[]>();

/** Every value that a path of a model reaches; what is missing is left out. */
export function valuesAt(properties: unknown, path: string): unknown[] {
  let steps = PARSED.get(path);
  if (steps === undefined) {
    steps = parsePath(path);
    if (steps === undefined) throw new Error(`${JSON.stringify(path)} is not a property path`);
    PARSED.set(path, steps);
  }
  return steps.reduce<unknown[]>((values, step) => values.flatMap((value) => stepInto(value, step)), [properties]);
}

function stepInto(value: unknown, step: Step): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === EVERY_ELEMENT) return Array.isArray(value) ? value : [];
  if (step === EVERY_VALUE) return Array.isArray(value) ? [] : Object.values(value);
  const next = (value as Record<Step, unknown>)[step];
  return next === undefined || next === null ? [] : [next];
}

/** Whether `path` is `prefix` or lies below it. */
export function isWithin(path: string, prefix: string): boolean {
  return path === prefix || (path.startsWith(prefix) && (path[prefix.length] === "." || path[prefix.length] === "["));
}

/** A copy of `value` with what lies at `steps` replaced; `undefined` removes it. */
export function withValueAt(value: unknown, steps: readonly Step[], replacement: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return replacement;
  if (typeof step === "number") {
    const list: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    const next = withValueAt(list[step], rest, replacement);
    if (next === undefined) list.splice(step, 1);
    else list[step] = next;
    return list;
  }
  const map = { ...(typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}) };
  const next = withValueAt(map[step], rest, replacement);
  if (next === undefined) delete map[step];
  else map[step] = next;
  return map;
}
