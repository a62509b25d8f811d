import type { CloudView, Properties, ResourceModel } from "../model";
import { arn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { validatePolicy } from "./check/policyDocument";
import { requireThat, requireLength, requireMatch, requireOneOf, requireRange } from "./check/require";
import { flag, number, text } from "./check/values";
import { kmsKeyReference, roleArnReference } from "./references";

const QUEUE = "aws:sqs/queue:Queue";
const TOPIC = "aws:sns/topic:Topic";
const ATTRIBUTE = "InvalidAttributeValue";
const PARAMETER = "InvalidParameter";

function validateRedrive(document: string | undefined, cloud: CloudView): void {
  if (!document) return;
  let redrive: Properties;
  try {
    redrive = JSON.parse(document) as Properties;
  } catch {
    redrive = {};
  }
  const target = text(redrive, "deadLetterTargetArn");
  const valid = target !== undefined && number(redrive, "maxReceiveCount") !== undefined;
  requireThat(
    valid,
    ATTRIBUTE,
    `Value ${document} for parameter RedrivePolicy is invalid. Reason: it must hold deadLetterTargetArn and maxReceiveCount.`,
  );
  requireRange(number(redrive, "maxReceiveCount"), [1, 1000], ATTRIBUTE, "maxReceiveCount");
  requireThat(
    cloud.findByArn(target) !== undefined,
    "AWS.SimpleQueueService.NonExistentQueue",
    `Dead letter target does not exist: ${target}`,
  );
}

const queue = awsModel({
  type: QUEUE,
  source: "Amazon SQS API Reference: CreateQueue; Amazon SQS quotas",
  autoName: { property: "name", maxLength: 80 },
  taggable: true,
  replaceOn: ["fifoQueue", "name", "namePrefix"],
  references: [kmsKeyReference("kmsMasterKeyId", ATTRIBUTE)],
  defaults: (inputs) => ({
    contentBasedDeduplication: false,
    deduplicationScope: flag(inputs, "fifoQueue") === true ? "queue" : "",
    delaySeconds: 0,
    fifoQueue: false,
    fifoThroughputLimit: flag(inputs, "fifoQueue") === true ? "perQueue" : "",
    kmsDataKeyReusePeriodSeconds: 300,
    maxMessageSize: 1_048_576,
    messageRetentionSeconds: 345_600,
    namePrefix: "",
    policy: "",
    receiveWaitTimeSeconds: 0,
    redriveAllowPolicy: "",
    redrivePolicy: "",
    sqsManagedSseEnabled: text(inputs, "kmsMasterKeyId") === undefined,
    visibilityTimeoutSeconds: 30,
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "QueueAlreadyExists",
  validate(inputs) {
    const [name, fifo] = [text(inputs, "name"), flag(inputs, "fifoQueue") === true];
    requireMatch(
      name,
      fifo ? /^[A-Za-z0-9_-]{1,75}\.fifo$/ : /^[A-Za-z0-9_-]{1,80}$/,
      "InvalidParameterValue",
      "QueueName",
    );
    requireRange(number(inputs, "delaySeconds"), [0, 900], ATTRIBUTE, "DelaySeconds");
    requireRange(number(inputs, "maxMessageSize"), [1024, 1_048_576], ATTRIBUTE, "MaximumMessageSize");
    requireRange(number(inputs, "messageRetentionSeconds"), [60, 1_209_600], ATTRIBUTE, "MessageRetentionPeriod");
    requireRange(number(inputs, "receiveWaitTimeSeconds"), [0, 20], ATTRIBUTE, "ReceiveMessageWaitTimeSeconds");
    requireRange(number(inputs, "visibilityTimeoutSeconds"), [0, 43_200], ATTRIBUTE, "VisibilityTimeout");
    const policy = text(inputs, "policy");
    if (policy) validatePolicy(policy, { kind: "resource", code: ATTRIBUTE });
  },
  guard: (inputs, cloud) => validateRedrive(text(inputs, "redrivePolicy"), cloud),
  id: (inputs, cloud) => `https://sqs.${cloud.region}.amazonaws.com/${cloud.accountId}/${text(inputs, "name")}`,
  fixed: (inputs, cloud, id) => ({ arn: arn(cloud, "sqs", String(inputs.name)), name: inputs.name ?? "", url: id }),
});

const queueReference = {
  path: "queueUrl",
  types: [QUEUE],
  output: "url",
  code: "AWS.SimpleQueueService.NonExistentQueue",
};

const queuePolicy = awsModel({
  type: "aws:sqs/queuePolicy:QueuePolicy",
  source: "Amazon SQS API Reference: SetQueueAttributes",
  replaceOn: ["queueUrl"],
  references: [queueReference],
  validate(inputs) {
    const policy = text(inputs, "policy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: ATTRIBUTE });
  },
  id: (inputs) => text(inputs, "queueUrl") ?? "",
});

const redrivePolicy = awsModel({
  type: "aws:sqs/redrivePolicy:RedrivePolicy",
  source: "Amazon SQS API Reference: SetQueueAttributes",
  replaceOn: ["queueUrl"],
  references: [queueReference],
  guard: (inputs, cloud) => validateRedrive(text(inputs, "redrivePolicy"), cloud),
  id: (inputs) => text(inputs, "queueUrl") ?? "",
});

const topic = awsModel({
  type: TOPIC,
  source: "Amazon SNS API Reference: CreateTopic, SetTopicAttributes",
  autoName: { property: "name", maxLength: 256 },
  taggable: true,
  replaceOn: ["fifoTopic", "name", "namePrefix"],
  references: [kmsKeyReference("kmsMasterKeyId", PARAMETER)],
  defaults: (inputs) => ({
    contentBasedDeduplication: false,
    fifoThroughputScope: flag(inputs, "fifoTopic") === true ? "Topic" : "",
    fifoTopic: false,
    namePrefix: "",
    policy: "",
    signatureVersion: 1,
    tracingConfig: "PassThrough",
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: PARAMETER,
  validate(inputs) {
    const fifo = flag(inputs, "fifoTopic") === true;
    requireMatch(
      text(inputs, "name"),
      fifo ? /^[A-Za-z0-9_-]{1,251}\.fifo$/ : /^[A-Za-z0-9_-]{1,256}$/,
      PARAMETER,
      "Topic Name",
    );
    requireLength(text(inputs, "displayName"), { min: 0, max: 100 }, PARAMETER, "DisplayName");
    const policy = text(inputs, "policy");
    if (policy) validatePolicy(policy, { kind: "resource", code: PARAMETER });
  },
  id: (inputs, cloud) => arn(cloud, "sns", String(inputs.name)),
  fixed: (inputs, cloud, id) => ({
    arn: id,
    beginningArchiveTime: "",
    name: inputs.name ?? "",
    owner: cloud.accountId,
  }),
});

const PROTOCOLS = ["sqs", "sms", "lambda", "firehose", "application", "email", "email-json", "http", "https"];

const topicSubscription = awsModel({
  type: "aws:sns/topicSubscription:TopicSubscription",
  source: "Amazon SNS API Reference: Subscribe",
  replaceOn: ["endpoint", "protocol", "topic"],
  references: [
    { path: "topic", types: [TOPIC], output: "arn", code: "NotFound" },
    roleArnReference("subscriptionRoleArn", PARAMETER),
  ],
  defaults: {
    confirmationTimeoutInMinutes: 1,
    endpointAutoConfirms: false,
    filterPolicyScope: "MessageAttributes",
    rawMessageDelivery: false,
  },
  guard(inputs, cloud) {
    const [protocol, endpoint] = [text(inputs, "protocol"), text(inputs, "endpoint")];
    requireOneOf(protocol, PROTOCOLS, PARAMETER, "protocol");
    if (endpoint === undefined) return;
    const forms: Record<string, RegExp> = {
      sqs: /^arn:[\w-]+:sqs:/,
      lambda: /^arn:[\w-]+:lambda:/,
      email: /^[^@\s]+@[^@\s]+$/,
      https: /^https:\/\//,
      http: /^http:\/\//,
    };
    requireMatch(endpoint, forms[protocol ?? ""] ?? /./, PARAMETER, `${protocol} endpoint`);
    const own = endpoint.split(":")[4] === cloud.accountId && (protocol === "sqs" || protocol === "lambda");
    requireThat(
      !own || cloud.findByArn(endpoint) !== undefined,
      PARAMETER,
      `Invalid parameter: ${protocol} endpoint ${endpoint} does not exist`,
    );
  },
  id: (inputs, cloud) => `${text(inputs, "topic")}:${uuid(cloud)}`,
  fixed(inputs, cloud, id) {
    const confirmed = !["email", "email-json", "http", "https"].includes(text(inputs, "protocol") ?? "");
    return {
      arn: id,
      confirmationWasAuthenticated: confirmed,
      ownerId: cloud.accountId,
      pendingConfirmation: !confirmed,
    };
  },
});

const topicPolicy = awsModel({
  type: "aws:sns/topicPolicy:TopicPolicy",
  source: "Amazon SNS API Reference: SetTopicAttributes",
  replaceOn: ["arn"],
  references: [{ path: "arn", types: [TOPIC], output: "arn", code: "NotFound" }],
  validate(inputs) {
    const policy = text(inputs, "policy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: PARAMETER });
  },
  id: (inputs) => text(inputs, "arn") ?? "",
  fixed: (_, cloud) => ({ owner: cloud.accountId }),
});

export const MESSAGING_MODELS: readonly ResourceModel[] = [
  queue,
  queuePolicy,
  redrivePolicy,
  topic,
  topicSubscription,
  topicPolicy,
];
