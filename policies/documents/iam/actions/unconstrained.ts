import type { Statement } from "../document";
import { isEveryResource, reachesEverything } from "../match";
import { actionTable, type AccessLevel } from "./actionTable";
import { expand } from "./expand";

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
  const ledger = new Ledger();
  for (const statement of statements) {
    if (mayDenyEverywhere(statement)) ledger.settle(statement, () => undefined);
  }
  const summary = new Summary();
  for (const statement of open) ledger.settle(statement, (index) => summary.add(index, statement.label));
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

/** Which actions the statements so far have settled: the denials first, then who first allows what is left. */
class Ledger {
  private readonly settled = new Uint8Array(actionTable().length);
  private readonly seen = new Set<string>();
  /** Indexes of what is not settled, and perhaps some that are; from the first exception on. */
  private left: readonly number[] | undefined;

  /** Settles what a statement is about; calls `each` with the index of every action that was not settled before. */
  settle(statement: Statement, each: (index: number) => void): void {
    const { actions, notActions, unknown } = statement;
    for (const pattern of unknown.has("Action") && statement.effect === "Deny" ? ["*"] : actions) {
      if (this.seen.has(pattern)) continue;
      this.seen.add(pattern);
      expand(pattern, (index) => this.settleOne(index, each));
    }
    if (notActions.length > 0 || unknown.has("NotAction")) this.settleOthers(notActions, each);
  }

  private settleOthers(notActions: readonly string[], each: (index: number) => void): void {
    const excepted = new Set<number>();
    for (const pattern of notActions) expand(pattern, (index) => excepted.add(index));
    const left = this.left ?? Array.from(this.settled.keys());
    for (const index of left) if (!excepted.has(index)) this.settleOne(index, each);
    this.left = left.filter((index) => this.settled[index] === 0);
  }

  private settleOne(index: number, each: (index: number) => void): void {
    if (this.settled[index] === 1) return;
    this.settled[index] = 1;
    each(index);
  }
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
    if (action.sensitive) this.sensitive.set(action.name, label);
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
