import type { Properties, ResourceModel } from "../model";
import { arn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf } from "./check/require";
import { known, objects, text, texts } from "./check/values";
import { kmsKeyReference, securityGroupReference, subnetReference } from "./references";

const BAD = "BadRequestException";
/** Source: "Amazon MQ supported engine versions" of the Amazon MQ Developer Guide. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  RabbitMQ: ["3.13", "4.2"],
  ActiveMQ: ["5.17.6", "5.18", "5.19"],
};
/** How many subnets each deployment mode takes. */
const SUBNETS: Readonly<Record<string, readonly [number, number]>> = {
  SINGLE_INSTANCE: [1, 1],
  ACTIVE_STANDBY_MULTI_AZ: [2, 2],
  CLUSTER_MULTI_AZ: [2, 4],
};

const broker = awsModel({
  type: "aws:mq/broker:Broker",
  source: "Amazon MQ API Reference: CreateBroker; Amazon MQ Developer Guide: Supported engine versions",
  autoName: { property: "brokerName", maxLength: 50 },
  taggable: true,
  replaceOn: [
    "authenticationStrategy",
    "brokerName",
    "deploymentMode",
    "encryptionOptions",
    "engineType",
    "hostInstanceType",
    "publiclyAccessible",
    "storageType",
    "subnetIds",
  ],
  references: [
    subnetReference("subnetIds[]", { code: BAD, inUseCode: "DependencyViolation" }),
    securityGroupReference("securityGroups[]", { code: BAD, inUseCode: "DependencyViolation" }),
    kmsKeyReference("encryptionOptions.kmsKeyId", BAD),
    { path: "configuration.id", types: ["aws:mq/configuration:Configuration"], code: BAD },
  ],
  defaults: (inputs) => ({
    authenticationStrategy: "simple",
    autoMinorVersionUpgrade: false,
    configuration: { id: "", revision: 1 },
    dataReplicationMode: "NONE",
    deploymentMode: "SINGLE_INSTANCE",
    maintenanceWindowStartTime: { dayOfWeek: "SUNDAY", timeOfDay: "04:00", timeZone: "UTC" },
    publiclyAccessible: false,
    storageType: text(inputs, "engineType") === "RabbitMQ" ? "ebs" : "efs",
    subnetIds: [],
  }),
  key: (inputs) => text(inputs, "brokerName"),
  duplicateCode: "ConflictException",
  validate(inputs) {
    requireMatch(text(inputs, "brokerName"), /^[A-Za-z0-9_-]{1,50}$/, BAD, "BrokerName");
    const engine = text(inputs, "engineType");
    requireOneOf(engine, Object.keys(VERSIONS), BAD, "EngineType");
    if (engine !== undefined) requireOneOf(text(inputs, "engineVersion"), VERSIONS[engine] ?? [], BAD, "EngineVersion");
    requireMatch(
      text(inputs, "hostInstanceType"),
      /^mq\.(t3\.micro|m5\.(large|xlarge|2xlarge|4xlarge)|m7g\.(medium|large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge))$/,
      BAD,
      "HostInstanceType",
    );
    validateDeployment(inputs, engine);
    for (const user of objects(inputs, "users")) {
      const password = text(user, "password");
      requireLength(password, { min: 12, max: 250 }, BAD, "password");
      requireThat(
        password === undefined || !/[,:=]/.test(password),
        BAD,
        "The password must not hold commas, colons or equal signs",
      );
    }
  },
  id: (_, cloud) => `b-${uuid(cloud)}`,
  fixed: (inputs, cloud, id) => ({
    arn: arn(cloud, "mq", `broker:${text(inputs, "brokerName")}:${id}`),
    brokerName: inputs.brokerName ?? "",
    instances: instancesOf(inputs, cloud.region, id),
    pendingDataReplicationMode: "",
    sharedResources: [],
  }),
});

function validateDeployment(inputs: Properties, engine: string | undefined): void {
  const mode = text(inputs, "deploymentMode") ?? "SINGLE_INSTANCE";
  const modes =
    engine === "RabbitMQ" ? ["SINGLE_INSTANCE", "CLUSTER_MULTI_AZ"] : ["SINGLE_INSTANCE", "ACTIVE_STANDBY_MULTI_AZ"];
  requireOneOf(mode, modes, BAD, "DeploymentMode");
  const count = texts(inputs, "subnetIds").length;
  const [least, most] = SUBNETS[mode]!;
  const judged = count > 0 && known(inputs, "subnetIds");
  requireThat(
    !judged || (count >= least && count <= most),
    BAD,
    `Deployment mode ${mode} takes ${least} to ${most} subnets; ${count} are given`,
  );
  const small = text(inputs, "hostInstanceType") === "mq.t3.micro" && mode === "CLUSTER_MULTI_AZ";
  requireThat(!small, BAD, "mq.t3.micro does not support cluster deployment");
}

function instancesOf(inputs: Properties, region: string, id: string): Properties[] {
  const rabbit = text(inputs, "engineType") === "RabbitMQ";
  const nodes = text(inputs, "deploymentMode") === "ACTIVE_STANDBY_MULTI_AZ" ? ["-1", "-2"] : [rabbit ? "" : "-1"];
  const protocols = rabbit
    ? [["amqps", 5671]]
    : [
        ["ssl", 61617],
        ["amqp+ssl", 5671],
        ["stomp+ssl", 61614],
        ["mqtt+ssl", 8883],
        ["wss", 61619],
      ];
  return nodes.map((node, index) => {
    const host = `${id}${node}.mq.${region}.${rabbit ? "on.aws" : "amazonaws.com"}`;
    return {
      consoleUrl: rabbit ? `https://${host}` : `https://${host}:8162`,
      endpoints: protocols.map(([protocol, port]) => `${protocol}://${host}:${port}`),
      ipAddress: rabbit ? "" : `10.0.0.${20 + index}`,
    };
  });
}

const configuration = awsModel({
  type: "aws:mq/configuration:Configuration",
  source: "Amazon MQ API Reference: CreateConfiguration",
  autoName: { property: "name", maxLength: 150 },
  taggable: true,
  replaceOn: ["authenticationStrategy", "engineType", "name"],
  defaults: { authenticationStrategy: "simple", description: "" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ConflictException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), /^[A-Za-z0-9._~-]{1,150}$/, BAD, "Name");
    const engine = text(inputs, "engineType");
    requireOneOf(engine, Object.keys(VERSIONS), BAD, "EngineType");
    if (engine !== undefined) requireOneOf(text(inputs, "engineVersion"), VERSIONS[engine] ?? [], BAD, "EngineVersion");
  },
  id: (_, cloud) => `c-${uuid(cloud)}`,
  fixed: (inputs, cloud, id) => ({ arn: arn(cloud, "mq", `configuration:${id}`), name: inputs.name ?? "" }),
  derived: (_, __, ___, before) => ({ latestRevision: Number(before.latestRevision ?? 0) + 1 }),
});

export const MQ_MODELS: readonly ResourceModel[] = [broker, configuration];
