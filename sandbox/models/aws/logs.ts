import type { ResourceModel } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { validatePolicy } from "./check/policyDocument";
import { requireThat, requireLength, requireMatch, requireOneOf } from "./check/require";
import { flag, number, text } from "./check/values";
import { kmsKeyReference, roleArnReference } from "./references";

const GROUP = "aws:cloudwatch/logGroup:LogGroup";
/** Days that PutRetentionPolicy accepts; 0 keeps for ever. */
const RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
const CLASSES = ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"];

const logGroup: ResourceModel = awsModel({
  type: GROUP,
  source: "Amazon CloudWatch Logs API Reference: CreateLogGroup, PutRetentionPolicy",
  autoName: { property: "name", maxLength: 512 },
  taggable: true,
  replaceOn: ["name", "namePrefix", "logGroupClass"],
  references: [kmsKeyReference("kmsKeyId", "InvalidParameterException")],
  defaults: {
    deletionProtectionEnabled: false,
    logGroupClass: "STANDARD",
    namePrefix: "",
    retentionInDays: 0,
    skipDestroy: false,
  },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceAlreadyExistsException",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 512 }, "InvalidParameterException", "logGroupName");
    requireMatch(text(inputs, "name"), /^[.\-_/#A-Za-z0-9]+$/, "InvalidParameterException", "logGroupName");
    requireOneOf(number(inputs, "retentionInDays"), RETENTION_DAYS, "InvalidParameterException", "retentionInDays");
    requireOneOf(text(inputs, "logGroupClass"), CLASSES, "InvalidParameterException", "logGroupClass");
  },
  validateDelete(existing) {
    const isProtected = flag(existing.outputs, "deletionProtectionEnabled") === true;
    requireThat(!isProtected, "ValidationException", `Log group ${existing.id} has deletion protection enabled`);
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "logs", `log-group:${id}`), name: id }),
});

const logResourcePolicy: ResourceModel = awsModel({
  type: "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
  source: "Amazon CloudWatch Logs API Reference: PutResourcePolicy; CloudWatch Logs quotas",
  replaceOn: ["policyName", "resourceArn"],
  defaults: { resourceArn: "" },
  validate(inputs) {
    const document = text(inputs, "policyDocument");
    requireLength(document, { max: 5120 }, "InvalidParameterException", "policyDocument");
    if (document !== undefined) validatePolicy(document, { kind: "resource", code: "InvalidParameterException" });
  },
  guard(_, cloud, existing) {
    const all = cloud.ofType("aws:cloudwatch/logResourcePolicy:LogResourcePolicy");
    const own = all.filter(({ outputs }) => outputs.region === cloud.region);
    requireThat(
      existing !== undefined || own.length < 10,
      "LimitExceededException",
      "Resource limit exceeded: 10 resource policies",
    );
  },
  id: (inputs) => text(inputs, "policyName") ?? text(inputs, "resourceArn") ?? "",
  fixed: (inputs) => ({ policyScope: text(inputs, "resourceArn") ? "RESOURCE" : "ACCOUNT" }),
  derived: (_, cloud) => ({ revisionId: cloud.hex(32) }),
});

const groupReference = { types: [GROUP], output: "name", code: "ResourceNotFoundException" };

const logMetricFilter: ResourceModel = awsModel({
  type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
  source: "Amazon CloudWatch Logs API Reference: PutMetricFilter",
  autoName: { property: "name", maxLength: 512 },
  replaceOn: ["name", "logGroupName"],
  references: [{ path: "logGroupName", ...groupReference }],
  defaults: { applyOnTransformedLogs: false },
  validate: (inputs) => requireMatch(text(inputs, "name"), /^[^:*]{1,512}$/, "InvalidParameterException", "filterName"),
  id: (inputs) => text(inputs, "name") ?? "",
});

const logSubscriptionFilter: ResourceModel = awsModel({
  type: "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter",
  source: "Amazon CloudWatch Logs API Reference: PutSubscriptionFilter",
  autoName: { property: "name", maxLength: 512 },
  replaceOn: ["name", "logGroup"],
  references: [{ path: "logGroup", ...groupReference }, roleArnReference("roleArn", "InvalidParameterException")],
  defaults: { applyOnTransformedLogs: false, distribution: "ByLogStream", roleArn: "" },
  guard(inputs, cloud, existing) {
    const all = cloud.ofType("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter");
    const others = all.filter(({ id, outputs }) => outputs.logGroup === inputs.logGroup && id !== existing?.id);
    requireThat(
      others.length < 2,
      "LimitExceededException",
      `Log group ${text(inputs, "logGroup")} has 2 subscription filters already`,
    );
  },
  id: (_, cloud) => `cwlsf-${parseInt(cloud.hex(8), 16)}`,
});

export const LOGS_MODELS: readonly ResourceModel[] = [
  logGroup,
  logResourcePolicy,
  logMetricFilter,
  logSubscriptionFilter,
];
