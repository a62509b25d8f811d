import type { Component } from "../component";
import type { CostReport, ReportedResource } from "./costReport";

/** A component on one side or both. */
interface ComponentChange {
  name: string;
  group?: string;
  unit: string;
  /** Absent where it is not there. */
  before?: Pick<Component, "quantity" | "price" | "monthly">;
  after?: Pick<Component, "quantity" | "price" | "monthly">;
  delta: number;
}

/** A resource whose cost differs. */
interface ResourceChange {
  stack: string;
  type: string;
  name: string;
  kind: "added" | "removed" | "changed";
  before: number;
  after: number;
  delta: number;
  components: ComponentChange[];
}

/** How the cost of one report differs from that of another. */
export interface Comparison {
  /** What `before` is of, and `after`. */
  from: string;
  to: string;
  before: number;
  after: number;
  delta: number;
  /** The biggest difference first; what costs the same is left out. */
  resources: ResourceChange[];
}

/** Less than this is the rounding of sums, not a difference. */
const NOTHING = 1e-9;

/**
 * Compares what people call the same: resources of the same stack, type and name, whatever environment they are in and are named after. The
 * differences of the resources add up to that of the totals.
 */
export function compare(before: CostReport, after: CostReport): Comparison {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const resources = [...new Set([...old.keys(), ...now.keys()])]
    .map((identity) => resourceChange(old.get(identity), now.get(identity)))
    .filter(({ components }) => components.some(({ delta }) => Math.abs(delta) > NOTHING))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  return {
    from: before.subject,
    to: after.subject,
    before: before.monthly,
    after: after.monthly,
    delta: after.monthly - before.monthly,
    resources,
  };
}

/** Names bear the environment's: `dev-nat` of dev is `prod-nat` of prod. */
function nameApartFromEnvironment({ name, attribution: { environment } }: ReportedResource): string {
  return environment === undefined
    ? name
    : name
        .split("-")
        .map((part) => (part === environment ? "*" : part))
        .join("-");
}

/** Two of the same stack, type and name (children of different components) are told apart by their order. */
function byIdentity({ resources }: CostReport): Map<string, ReportedResource> {
  const found = new Map<string, ReportedResource>();
  const seen = new Map<string, number>();
  for (const resource of resources) {
    const identity = [resource.stack, resource.type, nameApartFromEnvironment(resource)].join("\n");
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    found.set(`${identity}\n${count}`, resource);
  }
  return found;
}

function resourceChange(before: ReportedResource | undefined, after: ReportedResource | undefined): ResourceChange {
  const { stack = "", type = "", name = "" } = after ?? before ?? {};
  return {
    stack,
    type,
    name,
    kind: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    before: before?.monthly ?? 0,
    after: after?.monthly ?? 0,
    delta: (after?.monthly ?? 0) - (before?.monthly ?? 0),
    components: componentChanges(before?.components ?? [], after?.components ?? []),
  };
}

function componentChanges(before: readonly Component[], after: readonly Component[]): ComponentChange[] {
  const key = ({ group = "", name }: Component) => `${group}\n${name}`;
  const [old, now] = [
    new Map(before.map((part) => [key(part), part])),
    new Map(after.map((part) => [key(part), part])),
  ];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const either = is ?? was;
    const delta = (is?.monthly ?? 0) - (was?.monthly ?? 0);
    if (either === undefined || (was !== undefined && is !== undefined && Math.abs(delta) <= NOTHING)) return [];
    return [
      {
        name: either.name,
        ...(either.group !== undefined && { group: either.group }),
        unit: either.unit,
        ...(was && { before: amounts(was) }),
        ...(is && { after: amounts(is) }),
        delta,
      },
    ];
  });
}

function amounts({ quantity, price, monthly }: Component): Pick<Component, "quantity" | "price" | "monthly"> {
  return { quantity, price, monthly };
}
