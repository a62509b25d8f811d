import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const account = "kubernetes:core/v1:ServiceAccount";

export const fixtures: RuleFixtures = {
  pass: {
    "not mounted": only(account, { metadata: { name: "default" }, automountServiceAccountToken: false }),
    "account of its own": only(account, { metadata: { name: "orders" } }),
  },
  fail: {
    "absent attribute": only(account, { metadata: { name: "default" } }),
    mounted: only(account, { metadata: { name: "default" }, automountServiceAccountToken: true }),
  },
  unknown: {
    "name not known yet": only(account, { metadata: { name: UNKNOWN } }),
    "not known yet": only(account, { metadata: { name: "default" }, automountServiceAccountToken: UNKNOWN }),
  },
};
