import { createHash } from "node:crypto";
import type { Properties, ResourceModel } from "../model";
import { arn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf, requireRange } from "./check/require";
import { given, number, object, text, texts } from "./check/values";
import {
  bucketReference,
  kmsKeyReference,
  roleArnReference,
  securityGroupReference,
  subnetReference,
} from "./references";

const FUNCTION = "aws:lambda/function:Function";
const INVALID = "InvalidParameterValueException";
/** Source: "Lambda runtimes" of the AWS Lambda Developer Guide. */
const RUNTIMES = [
  "nodejs20.x",
  "nodejs22.x",
  "nodejs24.x",
  "python3.10",
  "python3.11",
  "python3.12",
  "python3.13",
  "python3.14",
  "java11",
  "java17",
  "java21",
  "java25",
  "dotnet8",
  "dotnet10",
  "ruby3.2",
  "ruby3.3",
  "ruby3.4",
  "provided.al2",
  "provided.al2023",
];

const lambdaFunction = awsModel({
  type: FUNCTION,
  source: "AWS Lambda API Reference: CreateFunction; AWS Lambda Developer Guide: Lambda runtimes, Lambda quotas",
  autoName: { property: "name", maxLength: 64 },
  taggable: true,
  replaceOn: ["name", "packageType", "durableConfig"],
  references: [
    roleArnReference("role", INVALID),
    kmsKeyReference("kmsKeyArn", INVALID),
    bucketReference("s3Bucket", INVALID),
    subnetReference("vpcConfig.subnetIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    securityGroupReference("vpcConfig.securityGroupIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
  ],
  defaults: {
    architectures: ["x86_64"],
    ephemeralStorage: { size: 512 },
    memorySize: 128,
    packageType: "Zip",
    reservedConcurrentExecutions: -1,
    timeout: 3,
    tracingConfig: { mode: "PassThrough" },
  },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceConflictException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), /^[a-zA-Z0-9-_]{1,64}$/, "ValidationException", "functionName");
    requireRange(number(inputs, "memorySize"), [128, 10_240], "ValidationException", "memorySize");
    requireRange(number(inputs, "timeout"), [1, 900], "ValidationException", "timeout");
    requireRange(
      number(inputs, "ephemeralStorage.size"),
      [512, 10_240],
      "ValidationException",
      "ephemeralStorage.size",
    );
    requireOneOf(text(inputs, "runtime"), RUNTIMES, INVALID, "runtime");
    for (const each of texts(inputs, "architectures"))
      requireOneOf(each, ["x86_64", "arm64"], INVALID, "architectures");
    const image = text(inputs, "packageType") === "Image";
    requireThat(!image || given(inputs, "imageUri"), INVALID, "A function of package type Image needs imageUri");
    requireThat(
      image || (given(inputs, "runtime") && given(inputs, "handler")),
      INVALID,
      "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
    );
    requireVariables(object(inputs, "environment.variables"));
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed(_, cloud, id) {
    const own = arn(cloud, "lambda", `function:${id}`);
    const invoke = `arn:${cloud.partition}:apigateway:${cloud.region}:lambda:path/2015-03-31/functions`;
    return {
      arn: own,
      invokeArn: `${invoke}/${own}/invocations`,
      name: id,
      qualifiedArn: `${own}:$LATEST`,
      qualifiedInvokeArn: `${invoke}/${own}:$LATEST/invocations`,
      responseStreamingInvokeArn: `arn:${cloud.partition}:apigateway:${cloud.region}:lambda:path/2021-11-15/functions/${own}/response-streaming-invocations`,
      signingJobArn: "",
      signingProfileVersionArn: "",
    };
  },
  derived(inputs, cloud, id, before) {
    const digest = createHash("sha256")
      .update(JSON.stringify([inputs.sourceCodeHash, inputs.s3Key, inputs.imageUri]))
      .digest("base64");
    return {
      codeSha256: digest,
      lastModified: cloud.now(),
      loggingConfig: inputs.loggingConfig ?? {
        applicationLogLevel: "",
        logFormat: "Text",
        logGroup: `/aws/lambda/${id}`,
        systemLogLevel: "",
      },
      sourceCodeHash: inputs.sourceCodeHash ?? digest,
      sourceCodeSize: number(before, "sourceCodeSize") ?? 4096,
      version: inputs.publish === true ? String((number(before, "version") ?? 0) + 1) : "$LATEST",
    };
  },
});

function requireVariables(variables: Properties | undefined): void {
  if (!variables) return;
  const reserved = Object.keys(variables).find((name) =>
    /^(AWS_(REGION|DEFAULT_REGION|ACCESS_KEY(_ID)?|SECRET_ACCESS_KEY|SESSION_TOKEN|LAMBDA_\w+|EXECUTION_ENV)|_HANDLER|LAMBDA_(TASK_ROOT|RUNTIME_DIR))$/.test(
      name,
    ),
  );
  requireThat(reserved === undefined, INVALID, `Reserved keys used in this request: ${reserved}`);
  const size = Buffer.byteLength(JSON.stringify(variables));
  requireThat(
    size <= 4096 + 64,
    INVALID,
    "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.",
  );
}

const permission = awsModel({
  type: "aws:lambda/permission:Permission",
  source: "AWS Lambda API Reference: AddPermission",
  autoName: { property: "statementId", maxLength: 100 },
  replaceOn: [
    "action",
    "eventSourceToken",
    "function",
    "functionUrlAuthType",
    "principal",
    "principalOrgId",
    "qualifier",
    "sourceAccount",
    "sourceArn",
    "statementId",
    "statementIdPrefix",
  ],
  references: [{ path: "function", types: [FUNCTION], output: ["name", "arn"], code: "ResourceNotFoundException" }],
  defaults: { statementIdPrefix: "" },
  key(inputs) {
    const [name, statement] = [text(inputs, "function"), text(inputs, "statementId")];
    return name === undefined || statement === undefined ? undefined : `${name} ${statement}`;
  },
  duplicateCode: "ResourceConflictException",
  validate(inputs) {
    requireMatch(text(inputs, "action"), /^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/, "ValidationException", "action");
    requireLength(text(inputs, "statementId"), { max: 100 }, "ValidationException", "statementId");
  },
  id: (inputs) => text(inputs, "statementId") ?? "",
});

const eventSourceMapping = awsModel({
  type: "aws:lambda/eventSourceMapping:EventSourceMapping",
  source: "AWS Lambda API Reference: CreateEventSourceMapping",
  taggable: true,
  replaceOn: [
    "eventSourceArn",
    "queues",
    "selfManagedEventSource",
    "startingPosition",
    "startingPositionTimestamp",
    "topics",
  ],
  references: [
    { path: "functionName", types: [FUNCTION], output: ["name", "arn"], code: "ResourceNotFoundException" },
    {
      path: "eventSourceArn",
      types: [
        "aws:sqs/queue:Queue",
        "aws:dynamodb/table:Table",
        "aws:msk/cluster:Cluster",
        "aws:msk/serverlessCluster:ServerlessCluster",
        "aws:mq/broker:Broker",
      ],
      output: ["arn", "streamArn"],
      code: INVALID,
      except: (value) => /:(kinesis|rds):/.test(value),
    },
  ],
  defaults: {
    amazonManagedKafkaEventSourceConfig: null,
    enabled: true,
    maximumRecordAgeInSeconds: -1,
    maximumRetryAttempts: -1,
    parallelizationFactor: 1,
    selfManagedKafkaEventSourceConfig: null,
  },
  validate: (inputs) => requireRange(number(inputs, "batchSize"), [1, 10_000], INVALID, "batchSize"),
  id: (_, cloud) => uuid(cloud),
  fixed: (inputs, cloud, id) => ({
    arn: arn(cloud, "lambda", `event-source-mapping:${id}`),
    functionArn: arn(cloud, "lambda", `function:${(text(inputs, "functionName") ?? "").split(":").at(-1)}`),
    lastModified: cloud.now(),
    lastProcessingResult: "No records processed",
    state: "Enabled",
    stateTransitionReason: "USER_INITIATED",
    uuid: id,
  }),
});

export const LAMBDA_MODELS: readonly ResourceModel[] = [lambdaFunction, permission, eventSourceMapping];
