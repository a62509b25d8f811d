import { LISTENER_RULES, LISTENERS, TARGET_GROUPS } from "../../../aws/loadBalancers";
import { protocolOf, speaksHttp } from "../../../network/listeners";
import { mayReferToUnknown, namedBy, naming, ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";

const IDENTIFIERS: readonly string[] = ["arn", "id"];

/** Which target groups have what in front of them. */
interface Fronts {
  /** Those to which a listener of plain HTTP leads, by itself or by a rule of its own. */
  plain: ReadonlySet<RuleResource>;
  /** Those to which anything leads, a rule of a listener elsewhere included. */
  any: ReadonlySet<RuleResource>;
  /** It is not known yet where something leads. */
  open: boolean;
}

function frontsOf(resources: readonly RuleResource[], groups: readonly RuleResource[]): Fronts {
  const listeners = ofTypes(resources, LISTENERS);
  const rules = ofTypes(resources, LISTENER_RULES);
  const plain = listeners.filter(speaksHttp);
  const plainRules = [...namedBy(rules, "listenerArn", plain, IDENTIFIERS).keys()];
  const led = (from: readonly RuleResource[], by: readonly RuleResource[]): ReadonlySet<RuleResource> =>
    new Set([
      ...naming(from, "defaultActions", groups, IDENTIFIERS).keys(),
      ...naming(by, "actions", groups, IDENTIFIERS).keys(),
    ]);
  return {
    plain: led(plain, plainRules),
    any: led(listeners, rules),
    open:
      listeners.some((listener) => mayReferToUnknown(listener, "defaultActions")) ||
      rules.some((each) => mayReferToUnknown(each, "actions")),
  };
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
      .filter((group) => fronts.plain.has(group) || (!fronts.any.has(group) && !fronts.open))
      .map((resource) => ({ resource, message: "protocol is HTTP, with no HTTPS listener alone in front of it" }));
  },
};
