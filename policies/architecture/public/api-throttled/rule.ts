import { dependenciesOf, mayReferToUnknown, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { asNumber, at, hasUnknown, objects, property } from "../../../values/read";

const HTTP_STAGE = "aws:apigatewayv2/stage:Stage";
const REST_STAGE = "aws:apigateway/stage:Stage";
const METHODS = "aws:apigateway/methodSettings:MethodSettings";
const PLAN = "aws:apigateway/usagePlan:UsagePlan";

const EVERY_METHOD: readonly unknown[] = ["*/*", UNKNOWN];

/** Whether a value sets a limit: AWS writes -1 for none. */
function isLimit(value: unknown): boolean {
  return value === UNKNOWN || (asNumber(value) ?? Number(value)) > 0;
}

function limitsAll(settings: unknown): boolean {
  return (
    settings === UNKNOWN || ["throttlingRateLimit", "throttlingBurstLimit"].some((name) => isLimit(at(settings, name)))
  );
}

function restApiOf(resource: RuleResource): string {
  const id = property(resource, "restApi");
  return typeof id === "string" ? id : dependenciesOf(resource, "restApi").join();
}

/** REST APIs of which method settings limit every method. */
function limitedApis(resources: readonly RuleResource[]): ReadonlySet<string> {
  const settings = ofTypes(resources, [METHODS]).filter(
    (each) => EVERY_METHOD.includes(property(each, "methodPath")) && limitsAll(property(each, "settings")),
  );
  return new Set(settings.map(restApiOf));
}

/** APIs that usage plans limit. */
function plannedApis(resources: readonly RuleResource[]): ReadonlySet<unknown> {
  const plans = ofTypes(resources, [PLAN]).filter((plan) => isLimit(property(plan, "throttleSettings.rateLimit")));
  return new Set(
    plans.flatMap((plan) => [
      ...objects(property(plan, "apiStages")).map((stage) => at(stage, "apiId")),
      ...dependenciesOf(plan, "apiStages"),
    ]),
  );
}

export const rule: StackRule = {
  name: "api-throttled",
  pack: "architecture",
  severity: "low",
  asks: "A stage of an API limits how many requests it lets through.",
  why: "Otherwise one client takes the whole account's limit, and what stands behind the API falls with it.",
  fix: "Set throttlingRateLimit and throttlingBurstLimit, or a usage plan.",
  example: `new aws.apigatewayv2.Stage("v1", { defaultRouteSettings: { throttlingRateLimit: 100, throttlingBurstLimit: 200 }, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [HTTP_STAGE, REST_STAGE, METHODS, PLAN],
  check(resources) {
    const http = ofTypes(resources, [HTTP_STAGE]).filter(
      (stage) => !limitsAll(property(stage, "defaultRouteSettings")),
    );
    const [limited, planned] = [limitedApis(resources), plannedApis(resources)];
    const uncertain =
      ofTypes(resources, [METHODS]).some((each) => mayReferToUnknown(each, "restApi")) ||
      ofTypes(resources, [PLAN]).some((plan) => hasUnknown(property(plan, "apiStages")));
    const rest = uncertain
      ? []
      : ofTypes(resources, [REST_STAGE]).filter(
          (stage) => !limited.has(restApiOf(stage)) && !planned.has(restApiOf(stage)),
        );
    return [...http, ...rest].map((resource) => ({
      resource,
      message: "nothing limits how many requests it lets through",
    }));
  },
};
