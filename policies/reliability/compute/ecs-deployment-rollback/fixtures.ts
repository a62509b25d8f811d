import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const service = (properties: object): Fixture => only("aws:ecs/service:Service", properties);

export const fixtures: RuleFixtures = {
  pass: {
    "goes back": service({ deploymentCircuitBreaker: { enable: true, rollback: true } }),
    CodeDeploy: service({ deploymentController: { type: "CODE_DEPLOY" } }),
  },
  fail: {
    "absent attribute": service({}),
    "stops only": service({ deploymentCircuitBreaker: [{ enable: true, rollback: false }] }),
    off: service({ deploymentCircuitBreaker: { enable: false, rollback: true } }),
  },
  unknown: {
    "not known yet": service({ deploymentCircuitBreaker: UNKNOWN }),
    "a controller not known yet": service({ deploymentController: UNKNOWN }),
  },
};
