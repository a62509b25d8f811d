import { LISTENER_RULES, LISTENERS, TARGET_GROUPS } from "../../../aws/loadBalancers";
import { protocolOf, speaksHttp } from "../../../network/listeners";
import { mayReferToUnknown, namedBy, naming, ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";

/** The listeners in front of each target group, and the groups of which not all are known. */
interface Fronts {
  listeners: ReadonlyMap<RuleResource, ReadonlySet<RuleResource>>;
  open: ReadonlySet<RuleResource>;
}

function frontsOf(resources: readonly RuleResource[], groups: readonly RuleResource[]): Fronts {
  const listeners = ofTypes(resources, LISTENERS);
  const rules = ofTypes(resources, LISTENER_RULES);
  const listenerOf = namedBy(rules, "listenerArn", listeners, ["arn", "id"]);
  const fronts = new Map<RuleResource, Set<RuleResource>>();
  const open = new Set<RuleResource>();
  for (const [group, own] of naming(listeners, "defaultActions", groups, ["arn", "id"]))
    fronts.set(group, new Set(own));
  for (const [group, own] of naming(rules, "actions", groups, ["arn", "id"])) {
    const known = fronts.get(group) ?? new Set();
    for (const each of own) {
      const fronting = listenerOf.get(each);
      if (fronting === undefined) open.add(group);
      else for (const listener of fronting) known.add(listener);
    }
    fronts.set(group, known);
  }
  const anyGroup =
    listeners.some((listener) => mayReferToUnknown(listener, "defaultActions")) ||
    rules.some((each) => mayReferToUnknown(each, "actions"));
  if (anyGroup) for (const group of groups) if (!fronts.has(group)) open.add(group);
  return { listeners: fronts, open };
}

function isPlain(group: RuleResource, { listeners, open }: Fronts): boolean {
  const own = [...(listeners.get(group) ?? [])];
  if (own.some(speaksHttp)) return true;
  return own.length === 0 && !open.has(group);
}

export const rule: StackRule = {
  name: "elb-target-group-encrypted",
  pack: "security",
  severity: "medium",
  asks: "A target group that speaks plain HTTP stands behind listeners that speak HTTPS only.",
  why: "Otherwise requests travel readable all the way from the client to the target.",
  fix: "Set the protocol of the target group to HTTPS, or put it behind an HTTPS listener and no other.",
  example: `new aws.lb.TargetGroup("orders", { protocol: "HTTPS", port: 8443, vpcId: vpc.id })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_378"],
  scope: "stack",
  types: [...TARGET_GROUPS, ...LISTENERS, ...LISTENER_RULES],
  check(resources) {
    const groups = ofTypes(resources, TARGET_GROUPS).filter((group) => protocolOf(group) === "HTTP");
    if (groups.length === 0) return [];
    const fronts = frontsOf(resources, groups);
    return groups
      .filter((group) => isPlain(group, fronts))
      .map((resource) => ({ resource, message: "protocol is HTTP, with no HTTPS listener alone in front of it" }));
  },
};
