import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const quota = (hard: unknown, settings?: Partial<RuleSettings>): Fixture =>
  only("kubernetes:core/v1:ResourceQuota", { spec: { hard } }, settings);

export const fixtures: RuleFixtures = {
  pass: {
    "at the limit": quota({ "requests.cpu": "8", "requests.memory": "16Gi" }),
    "in short": quota({ cpu: "4000m", memory: "8Gi" }),
    "a class without a limit": quota({ pods: 1000 }, { environmentClass: "prod" }),
  },
  fail: {
    "absent attribute": quota({ pods: 10 }),
    "too much CPU": quota({ "requests.cpu": 20, "requests.memory": "8Gi" }),
    "too much memory": quota({ "requests.cpu": 4, "requests.memory": "64Gi" }),
    "own limit": quota(
      { "requests.cpu": "40", "requests.memory": "8Gi" },
      { environmentClass: "prod", namespaceQuotas: { prod: { cpu: 16, memoryGiB: 64 } } },
    ),
  },
  unknown: {
    "not known yet": quota(UNKNOWN),
    "an amount not known yet": quota({ "requests.cpu": UNKNOWN, "requests.memory": "8Gi" }),
  },
};
