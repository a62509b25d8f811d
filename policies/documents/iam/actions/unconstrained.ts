import type { Statement } from "../document";
import { isEveryResource, reachesEverything } from "../match";
import { actionTable, type AccessLevel } from "./actionTable";
import { expand } from "./expand";
import { SENSITIVE_ACTIONS } from "./sensitive";

/** Actions that one statement allows on every resource and on no condition. */
export interface Exposure {
  /** Of the statement, see {@link Statement.label}. */
  readonly label: string;
  /** The first few, for the message. */
  readonly examples: readonly string[];
  readonly count: number;
}

/** What statements allow on every resource and on no condition, less what they deny so. */
export interface Unconstrained {
  /** Of the actions that could be limited to resources: those of an access level, or of any, one entry a statement. */
  readonly restrictable: Readonly<Record<AccessLevel | "any", readonly Exposure[]>>;
  /** The sensitive actions, whether they could be limited or not: the statement's label by the action's name. */
  readonly sensitive: ReadonlyMap<string, string>;
}

const EXAMPLES = 3;
const NOTHING: Unconstrained = {
  restrictable: { any: [], write: [], permissions: [], other: [] },
  sensitive: new Map(),
};
const judged = new WeakMap<readonly Statement[], Unconstrained>();

/** What the statements of one policy allow on every resource and on no condition. Linear in their number. */
export function unconstrained(statements: readonly Statement[]): Unconstrained {
  let found = judged.get(statements);
  if (found === undefined) judged.set(statements, (found = analyse(statements)));
  return found;
}

function analyse(statements: readonly Statement[]): Unconstrained {
  const open = statements.filter(allowsUnconstrained);
  if (open.length === 0) return NOTHING;
  const settled = new Uint8Array(actionTable().length);
  for (const statement of statements) {
    if (mayDenyEverywhere(statement)) eachAction(statement, new Set(), (index) => (settled[index] = 1));
  }
  const summary = new Summary();
  const seen = new Set<string>();
  for (const statement of open) {
    eachAction(statement, seen, (index) => {
      if (settled[index] === 0) summary.add(index, statement.label);
      settled[index] = 1;
    });
  }
  return summary;
}

function allowsUnconstrained(statement: Statement): boolean {
  const { effect, conditional, unknown } = statement;
  return effect === "Allow" && !conditional && !unknown.has("NotAction") && reachesEverything(statement);
}

/** A denial of single resources, or under a condition, leaves the rest allowed. What is not known yet may deny. */
function mayDenyEverywhere({ effect, conditions, resources, unknown }: Statement): boolean {
  return effect === "Deny" && conditions.length === 0 && (unknown.has("Resource") || resources.some(isEveryResource));
}

/** Calls `each` for every action that a statement is about, except through patterns that were `seen` before. */
function eachAction(statement: Statement, seen: Set<string>, each: (index: number) => void): void {
  if (statement.effect === "Deny" && (statement.unknown.has("Action") || statement.unknown.has("NotAction"))) {
    expand("*", each);
  }
  for (const pattern of statement.actions) {
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    expand(pattern, each);
  }
  if (statement.notActions.length > 0) eachOther(statement.notActions, each);
}

function eachOther(notActions: readonly string[], each: (index: number) => void): void {
  const excepted = new Uint8Array(actionTable().length);
  for (const pattern of notActions) expand(pattern, (index) => (excepted[index] = 1));
  for (let index = 0; index < excepted.length; index++) if (excepted[index] === 0) each(index);
}

class Summary implements Unconstrained {
  readonly restrictable: Record<AccessLevel | "any", OpenExposure[]> = {
    any: [],
    write: [],
    permissions: [],
    other: [],
  };
  readonly sensitive = new Map<string, string>();

  /** Statements are added one after the other. */
  add(index: number, label: string): void {
    const action = actionTable()[index];
    if (action === undefined) return;
    if (SENSITIVE_ACTIONS.has(action.name)) this.sensitive.set(action.name, label);
    if (!action.restrictable) return;
    addTo(this.restrictable.any, label, action.name);
    addTo(this.restrictable[action.level], label, action.name);
  }
}

interface OpenExposure {
  label: string;
  examples: string[];
  count: number;
}

function addTo(exposures: OpenExposure[], label: string, action: string): void {
  let last = exposures.at(-1);
  if (last?.label !== label) exposures.push((last = { label, examples: [], count: 0 }));
  if (last.examples.length < EXAMPLES) last.examples.push(action);
  last.count++;
}

/** What an exposure says in a message: `statement 1 allows s3:PutObject, s3:PutObjectAcl and 3 more on every resource`. */
export function described({ label, examples, count }: Exposure): string {
  const more = count > examples.length ? ` and ${count - examples.length} more` : "";
  return `${label} allows ${examples.join(", ")}${more} on every resource`;
}
