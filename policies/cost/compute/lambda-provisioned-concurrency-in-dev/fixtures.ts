import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const config = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
const scaling = "aws:appautoscaling/target:Target";

export const fixtures: RuleFixtures = {
  pass: {
    production: only(config, { provisionedConcurrentExecutions: 5 }, { environmentClass: "prod" }),
    "another service scaled": only(scaling, { serviceNamespace: "ecs", minCapacity: 1 }),
    "scaled to none": only(scaling, { serviceNamespace: "lambda", minCapacity: 0 }),
  },
  fail: {
    "absent attribute": only(config, {}),
    provisioned: only(config, { provisionedConcurrentExecutions: 1 }),
    scaled: only(scaling, { serviceNamespace: "lambda", minCapacity: 2 }),
  },
  unknown: { "not known yet": only(config, { provisionedConcurrentExecutions: UNKNOWN }) },
};
