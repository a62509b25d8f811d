import type { ResourceModel } from "../model";
import { arn, globalArn } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf, requireRange } from "./check/require";
import { given, number, text } from "./check/values";
import { roleArnReference } from "./references";

const INVALID = "ValidationException";
const COMPARISONS = [
  "GreaterThanOrEqualToThreshold",
  "GreaterThanThreshold",
  "LessThanThreshold",
  "LessThanOrEqualToThreshold",
  "LessThanLowerOrGreaterThanUpperThreshold",
  "LessThanLowerThreshold",
  "GreaterThanUpperThreshold",
];
const STATISTICS = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"];

const snsTopics = ["alarmActions", "okActions", "insufficientDataActions"].map((path) => ({
  path: `${path}[]`,
  types: ["aws:sns/topic:Topic"],
  output: "arn",
  code: INVALID,
  except: (value: string) => !/^arn:[\w-]+:sns:/.test(value),
}));

const metricAlarm = awsModel({
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  source: "Amazon CloudWatch API Reference: PutMetricAlarm",
  autoName: { property: "name", maxLength: 255 },
  taggable: true,
  replaceOn: ["name"],
  references: snsTopics,
  defaults: { actionsEnabled: true, evaluateLowSampleCountPercentiles: "", treatMissingData: "missing" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceAlreadyExists",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 255 }, INVALID, "alarmName");
    requireOneOf(text(inputs, "comparisonOperator"), COMPARISONS, INVALID, "comparisonOperator");
    requireOneOf(text(inputs, "statistic"), STATISTICS, INVALID, "statistic");
    requireMatch(
      text(inputs, "extendedStatistic"),
      /^(p(\d{1,2}(\.\d{1,10})?|100)|(tm|tc|ts|wm|pr)\d.*|(TM|TC|TS|WM|PR|IQM).*)$/i,
      INVALID,
      "extendedStatistic",
    );
    requireOneOf(
      text(inputs, "treatMissingData"),
      ["missing", "ignore", "breaching", "notBreaching"],
      INVALID,
      "treatMissingData",
    );
    requireRange(number(inputs, "evaluationPeriods"), [1, 1440], INVALID, "evaluationPeriods");
    const period = number(inputs, "period");
    requireThat(
      period === undefined || [10, 20, 30].includes(period) || period % 60 === 0,
      INVALID,
      `period ${period} must be 10, 20, 30 or a multiple of 60`,
    );
    const [needed, of] = [number(inputs, "datapointsToAlarm"), number(inputs, "evaluationPeriods")];
    requireThat(
      needed === undefined || of === undefined || needed <= of,
      INVALID,
      `DatapointsToAlarm ${needed} exceeds EvaluationPeriods ${of}`,
    );
    const single = given(inputs, "metricName");
    requireThat(
      !(single && given(inputs, "metricQueries")),
      INVALID,
      "MetricName and Metrics cannot both be specified",
    );
    requireThat(
      !(given(inputs, "statistic") && given(inputs, "extendedStatistic")),
      INVALID,
      "Statistic and ExtendedStatistic cannot both be specified",
    );
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "cloudwatch", `alarm:${id}`), name: id }),
});

const compositeAlarm = awsModel({
  type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  source: "Amazon CloudWatch API Reference: PutCompositeAlarm",
  taggable: true,
  replaceOn: ["actionsEnabled", "alarmName"],
  references: snsTopics,
  defaults: { actionsEnabled: true },
  key: (inputs) => text(inputs, "alarmName"),
  duplicateCode: "ResourceAlreadyExists",
  validate(inputs) {
    const rule = text(inputs, "alarmRule");
    requireLength(rule, { max: 10240 }, INVALID, "alarmRule");
    requireMatch(rule, /\b(ALARM|OK|INSUFFICIENT_DATA)\s*\(|\b(TRUE|FALSE)\b/, INVALID, "alarmRule");
  },
  id: (inputs) => text(inputs, "alarmName") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "cloudwatch", `alarm:${id}`) }),
});

const dashboard = awsModel({
  type: "aws:cloudwatch/dashboard:Dashboard",
  source: "Amazon CloudWatch API Reference: PutDashboard",
  replaceOn: ["dashboardName"],
  key: (inputs) => text(inputs, "dashboardName"),
  duplicateCode: "ResourceAlreadyExists",
  validate(inputs) {
    requireMatch(text(inputs, "dashboardName"), /^[A-Za-z0-9_-]{1,255}$/, "InvalidParameterInput", "DashboardName");
    const body = text(inputs, "dashboardBody");
    if (body !== undefined)
      requireThat(isJson(body), "InvalidParameterInput", "The field DashboardBody must be a valid JSON object");
  },
  id: (inputs) => text(inputs, "dashboardName") ?? "",
  fixed: (_, cloud, id) => ({ dashboardArn: globalArn(cloud, "cloudwatch", `dashboard/${id}`) }),
});

function isJson(document: string): boolean {
  try {
    return typeof JSON.parse(document) === "object";
  } catch {
    return false;
  }
}

const RULE = "aws:cloudwatch/eventRule:EventRule";

const eventRule = awsModel({
  type: RULE,
  source: "Amazon EventBridge API Reference: PutRule",
  autoName: { property: "name", maxLength: 64 },
  taggable: true,
  replaceOn: ["eventBusName", "name", "namePrefix"],
  references: [roleArnReference("roleArn", INVALID)],
  defaults: { eventBusName: "default", forceDestroy: false, namePrefix: "", state: "ENABLED" },
  key: (inputs) => text(inputs, "name")?.concat("@", text(inputs, "eventBusName") ?? "default"),
  duplicateCode: "ResourceAlreadyExistsException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), /^[.\-_A-Za-z0-9]{1,64}$/, INVALID, "name");
    const [pattern, schedule] = [text(inputs, "eventPattern"), text(inputs, "scheduleExpression")];
    requireThat(
      given(inputs, "eventPattern") || given(inputs, "scheduleExpression"),
      INVALID,
      "Parameter(s) EventPattern or ScheduleExpression must be specified.",
    );
    requireThat(
      pattern === undefined || isJson(pattern),
      "InvalidEventPatternException",
      "Event pattern is not valid. Reason: it is not a JSON object",
    );
    requireMatch(schedule, /^(rate\(\d+ (minute|hour|day)s?\)|cron\(\S+( \S+){5}\))$/, INVALID, "ScheduleExpression");
  },
  id: (inputs) => {
    const bus = text(inputs, "eventBusName");
    return bus === undefined || bus === "default" ? (text(inputs, "name") ?? "") : `${bus}/${text(inputs, "name")}`;
  },
  fixed: (inputs, cloud, id) => ({ arn: arn(cloud, "events", `rule/${id}`), name: inputs.name ?? "" }),
});

const eventTarget = awsModel({
  type: "aws:cloudwatch/eventTarget:EventTarget",
  source: "Amazon EventBridge API Reference: PutTargets",
  autoName: { property: "targetId", maxLength: 64 },
  replaceOn: ["eventBusName", "rule", "targetId"],
  references: [
    { path: "rule", types: [RULE], output: "name", code: "ResourceNotFoundException", inUseCode: INVALID },
    roleArnReference("roleArn", INVALID),
  ],
  defaults: { eventBusName: "default", forceDestroy: false },
  validate: (inputs) => requireMatch(text(inputs, "arn"), /^arn:[\w-]+:[\w-]+:[\w-]*:\d*:.+$/, INVALID, "Arn"),
  id: (inputs) => `${text(inputs, "rule")}-${text(inputs, "targetId")}`,
});

export const CLOUDWATCH_MODELS: readonly ResourceModel[] = [
  metricAlarm,
  compositeAlarm,
  dashboard,
  eventRule,
  eventTarget,
];
