import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const service = "kubernetes:core/v1:Service";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(service, {}),
    another: only(service, { metadata: { name: "orders" }, spec: { selector: { app: "orders" } } }),
  },
  fail: {
    name: only(service, { metadata: { name: "tiller-deploy" } }),
    label: only(service, { metadata: { labels: { name: "Tiller" } } }),
    selector: only(service, { spec: { selector: { name: "tiller" } } }),
  },
  unknown: {
    "not known yet": only(service, { metadata: { name: UNKNOWN, labels: UNKNOWN }, spec: { selector: UNKNOWN } }),
  },
};
