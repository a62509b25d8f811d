import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const task = (containerDefinitions: unknown): Fixture =>
  only("aws:ecs/taskDefinition:TaskDefinition", { containerDefinitions });
const logged = { name: "api", logConfiguration: { logDriver: "awslogs" } };

export const fixtures: RuleFixtures = {
  pass: {
    JSON: task(JSON.stringify([logged])),
    "a list": task([logged]),
    "not JSON": task("["),
  },
  fail: {
    "absent attribute": task(JSON.stringify([{ name: "api" }])),
    "one of two": task(JSON.stringify([logged, { name: "proxy", logConfiguration: {} }])),
  },
  unknown: {
    "not known yet": task(UNKNOWN),
    "a configuration not known yet": task([{ name: "api", logConfiguration: UNKNOWN }]),
    "a driver not known yet": task([{ name: "api", logConfiguration: { logDriver: UNKNOWN } }]),
  },
};
