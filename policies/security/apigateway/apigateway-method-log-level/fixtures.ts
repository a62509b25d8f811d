import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const stage: FixtureResource = {
  type: "aws:apigateway/stage:Stage",
  name: "stage",
  properties: { stageName: "prod", restApi: "a1" },
};
const settings = (values: unknown, of: object = { stageName: "prod", restApi: "a1" }): FixtureResource => ({
  type: "aws:apigateway/methodSettings:MethodSettings",
  name: "settings",
  properties: { ...of, settings: values },
});
const good = { loggingLevel: "ERROR", metricsEnabled: true };

export const fixtures: RuleFixtures = {
  pass: {
    "by name": together(stage, settings(good)),
    "of this stack": together(stage, {
      ...settings({ loggingLevel: "INFO", metricsEnabled: "true" }, { stageName: UNKNOWN, restApi: UNKNOWN }),
      dependsOn: { stageName: ["stage"] },
    }),
    "second settings": together(stage, settings({}), { ...settings(good), name: "more" }),
  },
  fail: {
    "absent attribute": together(stage),
    "no level": together(stage, settings({ metricsEnabled: true })),
    "level off": together(stage, settings({ loggingLevel: "OFF", metricsEnabled: true })),
    "no metrics": together(stage, settings({ loggingLevel: "ERROR" })),
    "of another stage": together(stage, settings(good, { stageName: "dev", restApi: "a1" })),
    "of another API": together(stage, settings(good, { stageName: "prod", restApi: "a2" })),
  },
  unknown: {
    "stage not known yet": together(stage, settings(good, { stageName: UNKNOWN })),
    "settings not known yet": together(stage, settings(UNKNOWN)),
  },
};
