import type { ResourceModel, Reference } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { validatePolicy } from "./check/policyDocument";
import { requireThat, requireLength, requireMatch, requireRange } from "./check/require";
import { given, number, text } from "./check/values";
import { kmsKeyReference } from "./references";

const SECRET = "aws:secretsmanager/secret:Secret";

/** A secret by ARN or name, those included that RDS and DocumentDB keep for a master user. */
export const secretReference = (path: string, code = "ResourceNotFoundException"): Reference => ({
  path,
  types: [SECRET, "aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:docdb/cluster:Cluster"],
  output: ["arn", "name", "masterUserSecrets[].secretArn"],
  code,
});

const secret: ResourceModel = awsModel({
  type: SECRET,
  source: "AWS Secrets Manager API Reference: CreateSecret; AWS Secrets Manager quotas",
  autoName: { property: "name", maxLength: 512 },
  taggable: true,
  replaceOn: ["name", "namePrefix"],
  references: [kmsKeyReference("kmsKeyId", "ResourceNotFoundException")],
  defaults: { forceOverwriteReplicaSecret: false, namePrefix: "", policy: "", recoveryWindowInDays: 30, replicas: [] },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceExistsException",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 512 }, "ValidationException", "Name");
    requireMatch(text(inputs, "name"), /^[A-Za-z0-9/_+=.@!-]+$/, "ValidationException", "Name");
    const days = number(inputs, "recoveryWindowInDays");
    if (days !== 0) requireRange(days, [7, 30], "InvalidParameterException", "RecoveryWindowInDays");
    const policy = text(inputs, "policy");
    if (policy) validatePolicy(policy, { kind: "resource", code: "MalformedPolicyDocumentException" });
  },
  id: (inputs, cloud) => arn(cloud, "secretsmanager", `secret:${text(inputs, "name") ?? ""}-${cloud.alphanumeric(6)}`),
  fixed: (inputs, _, id) => ({ arn: id, name: inputs.name ?? "" }),
});

const secretVersion: ResourceModel = awsModel({
  type: "aws:secretsmanager/secretVersion:SecretVersion",
  source: "AWS Secrets Manager API Reference: PutSecretValue",
  secretOutputs: ["secretBinary", "secretString", "secretStringWo"],
  replaceOn: ["secretId", "secretBinary", "secretString", "secretStringWoVersion"],
  references: [secretReference("secretId")],
  defaults: { versionStages: ["AWSCURRENT"] },
  validate(inputs) {
    const ways = ["secretString", "secretBinary", "secretStringWo"].filter((path) => given(inputs, path));
    requireThat(
      ways.length === 1,
      "InvalidParameterException",
      "Exactly one of secretString, secretBinary and secretStringWo must be given",
    );
    const size = Buffer.byteLength(text(inputs, "secretString") ?? "");
    requireThat(size <= 65536, "InvalidParameterException", "A secret value has at most 65536 bytes");
  },
  id: (inputs, cloud) => `${text(inputs, "secretId")}|terraform-${cloud.hex(32)}`,
  fixed: (inputs, _, id) => ({
    arn: inputs.secretId ?? "",
    hasSecretStringWo: given(inputs, "secretStringWo"),
    secretArn: inputs.secretId ?? "",
    versionId: id.slice(id.indexOf("|") + 1),
  }),
});

const secretRotation: ResourceModel = awsModel({
  type: "aws:secretsmanager/secretRotation:SecretRotation",
  source: "AWS Secrets Manager API Reference: RotateSecret",
  replaceOn: ["secretId"],
  references: [
    secretReference("secretId"),
    {
      path: "rotationLambdaArn",
      types: ["aws:lambda/function:Function"],
      output: "arn",
      code: "ResourceNotFoundException",
    },
  ],
  validate(inputs) {
    requireRange(
      number(inputs, "rotationRules.automaticallyAfterDays"),
      [1, 1000],
      "InvalidParameterException",
      "AutomaticallyAfterDays",
    );
    const schedule = text(inputs, "rotationRules.scheduleExpression");
    requireMatch(schedule, /^(rate|cron)\(.+\)$/, "InvalidParameterException", "ScheduleExpression");
    requireMatch(text(inputs, "rotationRules.duration"), /^\d{1,2}h$/, "InvalidParameterException", "Duration");
    const ways = ["automaticallyAfterDays", "scheduleExpression"].filter((path) =>
      given(inputs, `rotationRules.${path}`),
    );
    requireThat(
      ways.length < 2,
      "InvalidParameterException",
      "You can't specify both AutomaticallyAfterDays and ScheduleExpression",
    );
  },
  id: (inputs) => text(inputs, "secretId") ?? "",
  fixed: () => ({ rotationEnabled: true }),
});

const secretPolicy: ResourceModel = awsModel({
  type: "aws:secretsmanager/secretPolicy:SecretPolicy",
  source: "AWS Secrets Manager API Reference: PutResourcePolicy",
  replaceOn: ["secretArn"],
  references: [secretReference("secretArn")],
  defaults: { blockPublicPolicy: false },
  validate(inputs) {
    const policy = text(inputs, "policy");
    requireLength(policy, { max: 20480 }, "MalformedPolicyDocumentException", "ResourcePolicy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: "MalformedPolicyDocumentException" });
  },
  id: (inputs) => text(inputs, "secretArn") ?? "",
});

export const SECRETS_MANAGER_MODELS: readonly ResourceModel[] = [secret, secretVersion, secretRotation, secretPolicy];
