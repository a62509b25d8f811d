import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = "kubernetes:apps/v1:Deployment";

export const fixtures: RuleFixtures = {
  pass: { own: only(deployment, { metadata: { namespace: "orders" } }) },
  fail: { "absent attribute": only(deployment, {}), default: only(deployment, { metadata: { namespace: "default" } }) },
  unknown: { "not known yet": only(deployment, { metadata: { namespace: UNKNOWN } }) },
};
