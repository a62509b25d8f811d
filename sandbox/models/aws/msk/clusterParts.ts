import type { CloudResource, CloudView, Properties, Reference, ResourceModel } from "../../model";
import { arn, uuid } from "../arn";
import { awsModel } from "../awsModel";
import { validatePolicy } from "../check/policyDocument";
import { requireThat, requireMatch, requireRange } from "../check/require";
import { flag, number, text, texts } from "../check/values";
import { zonesOfSubnets } from "../rds/rdsRules";
import { securityGroupReference, subnetReference } from "../references";
import { secretReference } from "../secretsmanager";
import { KAFKA_VERSIONS, SERVER_PROPERTIES } from "./kafkaVersions";

const BAD = "BadRequestException";
const CLUSTERS = ["aws:msk/cluster:Cluster", "aws:msk/serverlessCluster:ServerlessCluster"];
const clusterReference: Reference = { path: "clusterArn", types: CLUSTERS, output: "arn", code: "NotFoundException" };

const clusterOf = (inputs: Properties, cloud: CloudView): CloudResource | undefined =>
  cloud.findByArn(text(inputs, "clusterArn") ?? "");

const configuration: ResourceModel = awsModel({
  type: "aws:msk/configuration:Configuration",
  source: "Amazon MSK API Reference: CreateConfiguration; Amazon MSK Developer Guide: Custom Amazon MSK configurations",
  autoName: { property: "name", maxLength: 256 },
  replaceOn: ["kafkaVersions", "name"],
  defaults: { description: "" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ConflictException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), /^[0-9A-Za-z][0-9A-Za-z-]{0,}$/, BAD, "name");
    const unlisted = texts(inputs, "kafkaVersions").find((version) => !KAFKA_VERSIONS.includes(version));
    requireThat(
      unlisted === undefined,
      BAD,
      `Unsupported KafkaVersion [${unlisted}]. Valid values: [${KAFKA_VERSIONS.join(", ")}]`,
    );
    for (const line of (text(inputs, "serverProperties") ?? "").split("\n")) requireProperty(line.trim());
  },
  id: (inputs, cloud) =>
    arn(cloud, "kafka", `configuration/${text(inputs, "name")}/${uuid(cloud)}-${1 + (parseInt(cloud.hex(1), 16) % 9)}`),
  fixed: (inputs, _, id) => ({ arn: id, name: inputs.name ?? "" }),
  derived: (_, __, ___, before) => ({ latestRevision: (number(before, "latestRevision") ?? 0) + 1 }),
});

function requireProperty(line: string): void {
  if (line === "" || line.startsWith("#")) return;
  const match = /^([a-z0-9._]+)\s*[=:]\s*(.*)$/i.exec(line);
  requireThat(match !== null, BAD, `Unable to parse the server property ${JSON.stringify(line)}`);
  requireThat(SERVER_PROPERTIES.includes(match[1]!), BAD, `The server property ${match[1]} is not supported`);
}

const TOPIC_NAME = /^(?!\.{1,2}$)[a-zA-Z0-9._-]{1,249}$/;

const topic: ResourceModel = awsModel({
  type: "aws:msk/topic:Topic",
  source: "Amazon MSK API Reference: CreateTopic, UpdateTopic",
  autoName: { property: "name", maxLength: 249 },
  replaceOn: ["clusterArn", "name", "replicationFactor"],
  references: [{ ...clusterReference }],
  key(inputs) {
    const [clusterArn, name] = [text(inputs, "clusterArn"), text(inputs, "name")];
    return clusterArn === undefined || name === undefined ? undefined : `${clusterArn} ${name}`;
  },
  duplicateCode: "TopicExistsException",
  validate(inputs) {
    requireMatch(text(inputs, "name"), TOPIC_NAME, BAD, "topicName");
    requireRange(number(inputs, "partitionCount"), [1, 1_000_000], BAD, "partitionCount");
  },
  guard(inputs, cloud, existing) {
    const brokers = number(clusterOf(inputs, cloud)?.outputs ?? {}, "numberOfBrokerNodes");
    const replicas = number(inputs, "replicationFactor");
    requireThat(
      replicas === undefined || (replicas >= 1 && replicas <= (brokers ?? 3)),
      BAD,
      `Replication factor ${replicas} must be from 1 to the number of brokers, ${brokers ?? 3}`,
    );
    const old = existing ? number(existing.outputs, "partitionCount") : undefined;
    const wanted = number(inputs, "partitionCount");
    requireThat(
      old === undefined || wanted === undefined || wanted >= old,
      BAD,
      `The topic has ${old} partitions; it cannot have fewer: ${wanted}`,
    );
  },
  id: (inputs) => `${text(inputs, "clusterArn")},${text(inputs, "name")}`,
  fixed(inputs, cloud) {
    const [, clusterName, clusterUuid] = (text(inputs, "clusterArn") ?? "").split("/");
    return {
      arn: arn(cloud, "kafka", `topic/${clusterName}/${clusterUuid}/${text(inputs, "name")}`),
      name: inputs.name ?? "",
    };
  },
  derived: (inputs) => ({ configsActual: text(inputs, "configs") ?? "{}" }),
});

const scramSecretAssociation: ResourceModel = awsModel({
  type: "aws:msk/scramSecretAssociation:ScramSecretAssociation",
  source:
    "Amazon MSK API Reference: BatchAssociateScramSecret; Amazon MSK Developer Guide: Sign-in credentials authentication",
  replaceOn: ["clusterArn"],
  references: [{ ...clusterReference }, secretReference("secretArnLists[]", BAD)],
  guard(inputs, cloud) {
    const cluster = clusterOf(inputs, cloud);
    const scram = cluster === undefined || flag(cluster.outputs, "clientAuthentication.sasl.scram") === true;
    requireThat(
      scram,
      BAD,
      "The request can't be processed because SASL/SCRAM authentication is not on for the cluster",
    );
    for (const secretArn of texts(inputs, "secretArnLists")) {
      const secret = cloud.findByArn(secretArn);
      if (!secret) continue;
      const named = text(secret.outputs, "name")?.startsWith("AmazonMSK_") === true;
      requireThat(named, BAD, `The secret name must begin with AmazonMSK_: ${text(secret.outputs, "name")}`);
      requireThat(
        Boolean(secret.outputs.kmsKeyId),
        BAD,
        "The secret must be encrypted with a customer managed key, not with the default key",
      );
    }
  },
  id: (inputs) => text(inputs, "clusterArn") ?? "",
});

const clusterPolicy: ResourceModel = awsModel({
  type: "aws:msk/clusterPolicy:ClusterPolicy",
  source: "Amazon MSK API Reference: PutClusterPolicy",
  replaceOn: ["clusterArn"],
  references: [{ ...clusterReference }],
  validate(inputs) {
    const policy = text(inputs, "policy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: BAD });
  },
  id: (inputs) => text(inputs, "clusterArn") ?? "",
  derived: (_, cloud) => ({ currentVersion: `K${cloud.alphanumeric(13)}` }),
});

const serverlessCluster: ResourceModel = awsModel({
  type: "aws:msk/serverlessCluster:ServerlessCluster",
  source: "Amazon MSK API Reference: CreateClusterV2",
  autoName: { property: "clusterName", maxLength: 64 },
  taggable: true,
  replaceOn: ["clientAuthentication", "clusterName", "vpcConfigs"],
  references: [
    subnetReference("vpcConfigs[].subnetIds[]", { code: BAD, inUseCode: "DependencyViolation" }),
    securityGroupReference("vpcConfigs[].securityGroupIds[]", { code: BAD, inUseCode: "DependencyViolation" }),
  ],
  key: (inputs) => text(inputs, "clusterName"),
  duplicateCode: "ConflictException",
  guard(inputs, cloud) {
    const iam = flag(inputs, "clientAuthentication.sasl.iam.enabled");
    requireThat(iam !== false, BAD, "MSK Serverless needs IAM authentication");
    for (const config of Array.isArray(inputs.vpcConfigs) ? (inputs.vpcConfigs as unknown[]) : []) {
      const subnets = texts({ config } as Properties, "config.subnetIds");
      const found = subnets.every((id) => cloud.find("aws:ec2/subnet:Subnet", id));
      const enough = !found || subnets.length === 0 || zonesOfSubnets(cloud, subnets).size >= 2;
      requireThat(enough, BAD, "Specify subnets in at least two Availability Zones");
    }
  },
  id: (inputs, cloud) => arn(cloud, "kafka", `cluster/${text(inputs, "clusterName")}/${uuid(cloud)}-s1`),
  fixed: (inputs, cloud, id) => ({
    arn: id,
    bootstrapBrokersSaslIam: `boot-${cloud.alphanumeric(8).toLowerCase()}.c1.kafka-serverless.${cloud.region}.amazonaws.com:9098`,
    clusterName: inputs.clusterName ?? "",
    clusterUuid: id.slice(id.lastIndexOf("/") + 1),
  }),
});

export const MSK_PART_MODELS: readonly ResourceModel[] = [
  configuration,
  topic,
  scramSecretAssociation,
  clusterPolicy,
  serverlessCluster,
];
