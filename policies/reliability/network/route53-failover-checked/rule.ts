import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { at, isEmpty, isTrue, objects, property } from "../../../values/read";

/** Policies of several answers, of which a failing one should be left out. */
const POLICIES = [
  "failoverRoutingPolicies",
  "weightedRoutingPolicies",
  "latencyRoutingPolicies",
  "multivalueAnswerRoutingPolicy",
];

function isChecked(record: RuleResource): boolean {
  if (!isEmpty(property(record, "healthCheckId"))) return true;
  const aliases = property(record, "aliases");
  return (
    aliases === UNKNOWN ||
    objects(aliases).some((alias) => {
      const value = at(alias, "evaluateTargetHealth");
      return value === UNKNOWN || isTrue(value);
    })
  );
}

/** The last resort is answered whether it is healthy or not. */
function isLastResort(record: RuleResource): boolean {
  return at(property(record, "failoverRoutingPolicies"), "type") === "SECONDARY";
}

export const rule: ResourceRule = {
  name: "route53-failover-checked",
  pack: "reliability",
  severity: "medium",
  asks: "A DNS record that is one of several answers has a health check, or an alias that evaluates its target's health.",
  why: "Route 53 goes on answering with a place that is down, and the other one idles.",
  fix: "Set healthCheckId, or evaluateTargetHealth of the alias.",
  example: `new aws.route53.Record("primary", { failoverRoutingPolicies: [{ type: "PRIMARY" }], healthCheckId: check.id, … })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:route53/record:Record"],
  check(record) {
    const policy = POLICIES.find((name) => {
      const value = property(record, name);
      return value !== UNKNOWN && value !== false && !isEmpty(value);
    });
    return policy === undefined || isChecked(record) || isLastResort(record)
      ? []
      : [{ message: `${policy} without a health check: a failing answer stays` }];
  },
};
