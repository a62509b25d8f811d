import type { ResourceModel } from "../model";
import { arn, globalArn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf } from "./check/require";
import { flag, given, objects, text } from "./check/values";
import { bucketReference, kmsKeyReference, roleArnReference } from "./references";

const budget = awsModel({
  type: "aws:budgets/budget:Budget",
  source: "AWS Billing and Cost Management API Reference: CreateBudget",
  global: true,
  autoName: { property: "name", maxLength: 100 },
  taggable: true,
  replaceOn: ["accountId", "name", "namePrefix"],
  defaults: (_, cloud) => ({
    accountId: cloud.accountId,
    costFilters: [],
    costTypes: {
      includeCredit: true,
      includeDiscount: true,
      includeOtherSubscription: true,
      includeRecurring: true,
      includeRefund: true,
      includeSubscription: true,
      includeSupport: true,
      includeTax: true,
      includeUpfront: true,
      useAmortized: false,
      useBlended: false,
    },
    limitAmount: "",
    limitUnit: "USD",
    namePrefix: "",
    timePeriodEnd: "2087-06-15_00:00",
    timePeriodStart: `${cloud.now().slice(0, 7)}-01_00:00`,
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "DuplicateRecordException",
  validate(inputs) {
    const code = "InvalidParameterException";
    requireMatch(text(inputs, "name"), /^[^:\\]{1,100}$/, code, "BudgetName");
    const types = [
      "USAGE",
      "COST",
      "RI_UTILIZATION",
      "RI_COVERAGE",
      "SAVINGS_PLANS_UTILIZATION",
      "SAVINGS_PLANS_COVERAGE",
    ];
    requireOneOf(text(inputs, "budgetType"), types, code, "BudgetType");
    requireOneOf(text(inputs, "timeUnit"), ["DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM"], code, "TimeUnit");
    requireMatch(text(inputs, "limitAmount"), /^\d+(\.\d+)?$/, code, "BudgetLimit");
    const notifications = objects(inputs, "notifications");
    requireThat(notifications.length <= 10, "CreationLimitExceededException", "A budget has at most 10 notifications");
    for (const notification of notifications) {
      const someone = given(notification, "subscriberEmailAddresses") || given(notification, "subscriberSnsTopicArns");
      requireThat(someone, code, "A notification needs at least one subscriber");
    }
  },
  id: (inputs, cloud) => `${text(inputs, "accountId") ?? cloud.accountId}:${text(inputs, "name")}`,
  fixed: (inputs, cloud) => ({
    arn: globalArn(cloud, "budgets", `budget/${text(inputs, "name")}`),
    name: inputs.name ?? "",
  }),
});

const parameter = awsModel({
  type: "aws:ssm/parameter:Parameter",
  source: "AWS Systems Manager API Reference: PutParameter",
  autoName: { property: "name", maxLength: 1011 },
  taggable: true,
  secretOutputs: ["value", "valueWo"],
  replaceOn: ["dataType", "name"],
  references: [kmsKeyReference("keyId", "InvalidKeyId")],
  defaults: (inputs) => ({
    dataType: "text",
    insecureValue: text(inputs, "type") === "SecureString" ? "" : (text(inputs, "value") ?? ""),
    keyId: text(inputs, "type") === "SecureString" ? "alias/aws/ssm" : "",
    tier: "Standard",
    value: text(inputs, "insecureValue") ?? "",
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ParameterAlreadyExists",
  validate(inputs) {
    const name = text(inputs, "name");
    requireMatch(name, /^\/?[a-zA-Z0-9_.-]+(\/[a-zA-Z0-9_.-]+){0,14}$/, "ValidationException", "name");
    const reserved = name !== undefined && /^\/?(aws|ssm)/i.test(name);
    requireThat(
      !reserved,
      "ValidationException",
      `Parameter name: can't be prefixed with "ssm" or "aws" (case-insensitive): ${name}`,
    );
    requireOneOf(text(inputs, "type"), ["String", "StringList", "SecureString"], "UnsupportedParameterType", "type");
    const limit = text(inputs, "tier") === "Advanced" ? 8192 : 4096;
    requireLength(text(inputs, "value"), { max: limit }, "ValidationException", "value");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ssm", `parameter${id.startsWith("/") ? "" : "/"}${id}`), name: id }),
  derived: (inputs, _, __, before) => ({
    hasValueWo: given(inputs, "valueWo"),
    version: Number(before.version ?? 0) + 1,
  }),
});

const detector = awsModel({
  type: "aws:guardduty/detector:Detector",
  source: "Amazon GuardDuty API Reference: CreateDetector",
  taggable: true,
  defaults: { datasources: null, enable: true, findingPublishingFrequency: "SIX_HOURS" },
  key: () => "detector",
  duplicateCode: "BadRequestException",
  validate(inputs) {
    const frequencies = ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"];
    requireOneOf(
      text(inputs, "findingPublishingFrequency"),
      frequencies,
      "BadRequestException",
      "findingPublishingFrequency",
    );
  },
  id: (_, cloud) => cloud.hex(32),
  fixed: (_, cloud, id) => ({ accountId: cloud.accountId, arn: arn(cloud, "guardduty", `detector/${id}`) }),
});

const VAULT = "aws:backup/vault:Vault";
const PLAN = "aws:backup/plan:Plan";

const vault = awsModel({
  type: VAULT,
  source: "AWS Backup Developer Guide: CreateBackupVault",
  autoName: { property: "name", maxLength: 50 },
  taggable: true,
  replaceOn: ["kmsKeyArn", "name"],
  references: [kmsKeyReference("kmsKeyArn", "InvalidParameterValueException")],
  defaults: (_, cloud) => ({ forceDestroy: false, kmsKeyArn: arn(cloud, "kms", "alias/aws/backup") }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "AlreadyExistsException",
  validate: (inputs) =>
    requireMatch(text(inputs, "name"), /^[a-zA-Z0-9\-_]{2,50}$/, "InvalidParameterValueException", "BackupVaultName"),
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "backup", `backup-vault:${id}`), name: id, recoveryPoints: 0 }),
});

const plan = awsModel({
  type: PLAN,
  source: "AWS Backup Developer Guide: CreateBackupPlan",
  autoName: { property: "name", maxLength: 50 },
  taggable: true,
  replaceOn: ["name"],
  references: [
    {
      path: "rules[].targetVaultName",
      types: [VAULT],
      output: "name",
      code: "InvalidParameterValueException",
      except: (value) => value === "Default",
    },
  ],
  validate(inputs) {
    for (const rule of objects(inputs, "rules")) {
      requireMatch(
        text(rule, "schedule"),
        /^(cron|rate)\(.+\)$/,
        "InvalidParameterValueException",
        "ScheduleExpression",
      );
      requireMatch(text(rule, "ruleName"), /^[a-zA-Z0-9\-_.]{1,50}$/, "InvalidParameterValueException", "RuleName");
    }
  },
  id: (_, cloud) => uuid(cloud),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "backup", `backup-plan:${id}`) }),
  derived: (_, cloud) => ({ version: cloud.alphanumeric(48) }),
});

const selection = awsModel({
  type: "aws:backup/selection:Selection",
  source: "AWS Backup Developer Guide: CreateBackupSelection",
  autoName: { property: "name", maxLength: 50 },
  replaceOn: ["conditions", "iamRoleArn", "name", "notResources", "planId", "resources", "selectionTags"],
  references: [
    { path: "planId", types: [PLAN], code: "ResourceNotFoundException", inUseCode: "InvalidRequestException" },
    roleArnReference("iamRoleArn", "InvalidParameterValueException"),
  ],
  defaults: { conditions: [], notResources: [] },
  id: (_, cloud) => uuid(cloud),
});

const trail = awsModel({
  type: "aws:cloudtrail/trail:Trail",
  source: "AWS CloudTrail API Reference: CreateTrail",
  autoName: { property: "name", maxLength: 128 },
  taggable: true,
  replaceOn: ["name"],
  references: [
    bucketReference("s3BucketName", "S3BucketDoesNotExistException"),
    kmsKeyReference("kmsKeyId", "KmsKeyNotFoundException"),
    roleArnReference("cloudWatchLogsRoleArn", "InvalidCloudWatchLogsRoleArnException"),
  ],
  defaults: { enableLogging: true, includeGlobalServiceEvents: true, isMultiRegionTrail: false },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "TrailAlreadyExistsException",
  validate(inputs) {
    requireMatch(
      text(inputs, "name"),
      /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,126}[a-zA-Z0-9]$/,
      "InvalidTrailNameException",
      "Name",
    );
    const partial = given(inputs, "cloudWatchLogsGroupArn") !== given(inputs, "cloudWatchLogsRoleArn");
    requireThat(
      !partial,
      "InvalidParameterCombinationException",
      "cloudWatchLogsGroupArn and cloudWatchLogsRoleArn go together",
    );
    const everywhere =
      flag(inputs, "isMultiRegionTrail") === true && flag(inputs, "includeGlobalServiceEvents") === false;
    requireThat(
      !everywhere,
      "InvalidParameterCombinationException",
      "A multi-Region trail must include global service events",
    );
  },
  id: (inputs, cloud) => arn(cloud, "cloudtrail", `trail/${text(inputs, "name")}`),
  fixed: (inputs, cloud, id) => ({ arn: id, homeRegion: cloud.region, name: inputs.name ?? "", snsTopicArn: "" }),
});

export const OPERATIONS_MODELS: readonly ResourceModel[] = [budget, parameter, detector, vault, plan, selection, trail];
