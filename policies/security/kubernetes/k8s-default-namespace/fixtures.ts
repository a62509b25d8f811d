import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = "kubernetes:apps/v1:Deployment";
const account = "kubernetes:core/v1:ServiceAccount";

export const fixtures: RuleFixtures = {
  pass: {
    own: only(deployment, { metadata: { namespace: "orders" } }),
    "account that every namespace has": only(account, { metadata: { name: "default" } }),
    "service of the API server": only("kubernetes:core/v1:Service", { metadata: { name: "kubernetes" } }),
  },
  fail: {
    "absent attribute": only(deployment, {}),
    default: only(deployment, { metadata: { namespace: "default" } }),
    "service account": only(account, { metadata: { name: "orders" } }),
    ingress: only("kubernetes:networking.k8s.io/v1:Ingress", { metadata: { name: "orders" } }),
  },
  unknown: {
    "not known yet": only(deployment, { metadata: { namespace: UNKNOWN } }),
    "name not known yet": only(account, { metadata: { name: UNKNOWN, namespace: UNKNOWN } }),
  },
};
