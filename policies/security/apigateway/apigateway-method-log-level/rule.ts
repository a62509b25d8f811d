import { METHOD_SETTINGS, REST_STAGE, stagesWithout } from "../../../aws/restApis";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const LEVELS: readonly unknown[] = ["ERROR", "INFO", UNKNOWN];

function logsAndCounts(settings: RuleResource): boolean {
  const metrics = property(settings, "settings.metricsEnabled");
  return (metrics === UNKNOWN || isTrue(metrics)) && LEVELS.includes(property(settings, "settings.loggingLevel"));
}

export const rule: StackRule = {
  name: "apigateway-method-log-level",
  pack: "security",
  severity: "low",
  asks: "Stages of REST APIs log their errors at least, and count their calls.",
  why: "Nobody sees which calls fail, and why.",
  fix: "Add aws.apigateway.MethodSettings for */* with loggingLevel ERROR or INFO and metricsEnabled.",
  example: `new aws.apigateway.MethodSettings("all", { restApi: api.id, stageName: stage.stageName, methodPath: "*/*", settings: { loggingLevel: "ERROR", metricsEnabled: true } })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV2_AWS_4"],
  scope: "stack",
  types: [REST_STAGE, METHOD_SETTINGS],
  check: (resources) =>
    stagesWithout(resources, logsAndCounts).map((resource) => ({
      resource,
      message: "no method settings of this stage have a loggingLevel of ERROR or INFO, and metricsEnabled",
    })),
};
