import { UNKNOWN } from "../../rule";
import { hasUnknown, isObject, type Properties } from "../../values/read";

/** One condition of a statement: `StringEquals` of `aws:SourceAccount` with these values. */
export interface Condition {
  /** As written, with `ForAnyValue:` and the like. */
  operator: string;
  /** In lower case: condition keys ignore case. */
  key: string;
  values: readonly string[];
}

/** One statement, every element as a list whatever way it was written. */
export interface Statement {
  /** `Statement[2]`, or its Sid. */
  label: string;
  effect: "Allow" | "Deny";
  actions: readonly string[];
  notActions: readonly string[];
  resources: readonly string[];
  notResources: readonly string[];
  /** Principals by kind, e.g. `AWS`, `Service`, `Federated`; `*` as the only principal counts as kind `*`. */
  principals: ReadonlyMap<string, readonly string[]>;
  notPrincipals: ReadonlyMap<string, readonly string[]>;
  conditions: readonly Condition[];
  /** A condition limits the statement, or it is not known yet whether one does. */
  conditional: boolean;
  /** The elements of which some part is not known yet: what is there can be judged, never what is missing. */
  unknown: ReadonlySet<Element>;
}

const ELEMENTS = [
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
] as const;

type Element = (typeof ELEMENTS)[number];

export type PolicyDocument =
  | { kind: "parsed"; statements: readonly Statement[] }
  /** Not known before the update. */
  | { kind: "unknown" }
  /** Nothing was given. */
  | { kind: "absent" }
  /** Not a policy document: AWS refuses it. */
  | { kind: "malformed" };

/** Reads an IAM or resource policy, given as JSON or as an object. */
export function parseDocument(value: unknown): PolicyDocument {
  if (value === UNKNOWN) return { kind: "unknown" };
  if (value === undefined || value === null || value === "") return { kind: "absent" };
  const document = typeof value === "string" ? parseJson(value) : value;
  if (!isObject(document)) return { kind: "malformed" };
  const statement = elementsOf(document).get("statement");
  if (statement === UNKNOWN) return { kind: "unknown" };
  if (statement === undefined) return { kind: "malformed" };
  const list: unknown[] = Array.isArray(statement) ? statement : [statement];
  return { kind: "parsed", statements: list.filter(isObject).map(parseStatement) };
}

/** The statements of a document; none when it is unknown, absent or malformed. */
export function statementsOf(value: unknown): readonly Statement[] {
  const document = parseDocument(value);
  return document.kind === "parsed" ? document.statements : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseStatement(statement: Properties, index: number): Statement {
  const element = elementsOf(statement);
  const sid = element.get("sid");
  const limits = conditions(element.get("condition"));
  const unknown = new Set(ELEMENTS.filter((name) => hasUnknown(element.get(name.toLowerCase()))));
  return {
    label: typeof sid === "string" && sid !== "" ? `statement ${sid}` : `statement ${index + 1}`,
    effect: effect(element.get("effect")),
    actions: texts(element.get("action")),
    notActions: texts(element.get("notaction")),
    resources: texts(element.get("resource")),
    notResources: texts(element.get("notresource")),
    principals: principals(element.get("principal")),
    notPrincipals: principals(element.get("notprincipal")),
    conditions: limits,
    conditional: limits.length > 0 || unknown.has("Condition"),
    unknown,
  };
}

/** Generators that leave the effect out mean to allow; what is neither word, or not known yet, allows nothing. */
function effect(value: unknown): Statement["effect"] {
  return value === undefined || value === null || value === "Allow" ? "Allow" : "Deny";
}

/** A statement's elements by name in lower case: generators write any case, some SDKs the first letter small. */
function elementsOf(object: Properties): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((item) => typeof item === "string" || typeof item === "number" || typeof item === "boolean")
    .map(String);
}

function principals(value: unknown): ReadonlyMap<string, readonly string[]> {
  if (isObject(value)) return new Map(Object.entries(value).map(([kind, names]) => [kind, texts(names)]));
  const names = texts(value);
  return new Map(names.length === 0 ? [] : [["*", names]]);
}

function conditions(value: unknown): Condition[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: texts(values) }))
      : [],
  );
}
