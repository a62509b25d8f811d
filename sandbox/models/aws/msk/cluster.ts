import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn, uuid } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireMatch, requireOneOf, requireRange } from "../check/require";
import { flag, known, number, text, texts } from "../check/values";
import { zonesOfSubnets } from "../rds/rdsRules";
import { kmsKeyReference, securityGroupReference, subnetReference } from "../references";
import { bootstrapStrings } from "./bootstrap";
import { BROKER_TYPES, isKraft, KAFKA_VERSIONS } from "./kafkaVersions";

const TYPE = "aws:msk/cluster:Cluster";
const BAD = "BadRequestException";
const NODES = "brokerNodeGroupInfo";
/** Quota "Maximum brokers per cluster" with ZooKeeper and with KRaft metadata. */
const BROKERS_PER_CLUSTER = { zookeeper: 30, kraft: 60 };

export const mskCluster: ResourceModel = awsModel({
  type: TYPE,
  source: "Amazon MSK API Reference: CreateCluster; Amazon MSK Developer Guide: Amazon MSK quota",
  autoName: { property: "clusterName", maxLength: 64 },
  taggable: true,
  replaceOn: [
    "clusterName",
    `${NODES}.azDistribution`,
    `${NODES}.clientSubnets`,
    `${NODES}.securityGroups`,
    "encryptionInfo.encryptionAtRestKmsKeyArn",
    "encryptionInfo.encryptionInTransit.inCluster",
  ],
  references: [
    subnetReference(`${NODES}.clientSubnets[]`, { code: BAD, inUseCode: "DependencyViolation" }),
    securityGroupReference(`${NODES}.securityGroups[]`, { code: BAD, inUseCode: "DependencyViolation" }),
    kmsKeyReference("encryptionInfo.encryptionAtRestKmsKeyArn", BAD),
    {
      path: "configurationInfo.arn",
      types: ["aws:msk/configuration:Configuration"],
      output: "arn",
      code: BAD,
      inUseCode: BAD,
    },
    {
      path: "loggingInfo.brokerLogs.cloudwatchLogs.logGroup",
      types: ["aws:cloudwatch/logGroup:LogGroup"],
      output: "name",
      code: BAD,
    },
    { path: "loggingInfo.brokerLogs.s3.bucket", types: ["aws:s3/bucket:Bucket"], output: "bucket", code: BAD },
  ],
  defaults: { enhancedMonitoring: "DEFAULT", rebalancing: null, storageMode: "LOCAL" },
  key: (inputs) => text(inputs, "clusterName"),
  duplicateCode: "ConflictException",
  validate(inputs, _, existing) {
    requireMatch(text(inputs, "clusterName"), /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}$/, BAD, "clusterName");
    validateBrokers(inputs);
    validateVersion(inputs, existing);
    validateStorage(inputs, existing);
    validateSecurity(inputs);
    const levels = ["DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"];
    requireOneOf(text(inputs, "enhancedMonitoring"), levels, BAD, "enhancedMonitoring");
  },
  guard: validateZones,
  id: (inputs, cloud) =>
    arn(
      cloud,
      "kafka",
      `cluster/${text(inputs, "clusterName")}/${uuid(cloud)}-${1 + (parseInt(cloud.hex(1), 16) % 9)}`,
    ),
  fixed: (inputs, cloud, id) => ({
    arn: id,
    clusterName: inputs.clusterName ?? "",
    clusterUuid: id.slice(id.lastIndexOf("/") + 1),
    customerActionStatus: "NONE",
  }),
  derived: (inputs, cloud, _id, before) => ({
    ...bootstrapStrings(inputs, cloud.region, dnsSuffixOf(text(before, "clusterUuid") ?? "")),
    currentVersion: `K${cloud.alphanumeric(13)}`,
  }),
});

/** `a1b2c3.c5` of the cluster whose UUID begins `a1b2c3` and ends `-5`. */
function dnsSuffixOf(clusterUuid: string): string {
  return `${clusterUuid.slice(0, 6)}.c${clusterUuid.slice(-1)}`;
}

function validateBrokers(inputs: Properties): void {
  const subnets = texts(inputs, `${NODES}.clientSubnets`);
  const count = number(inputs, "numberOfBrokerNodes");
  const kraft = isKraft(text(inputs, "kafkaVersion") ?? "");
  const most = kraft ? BROKERS_PER_CLUSTER.kraft : BROKERS_PER_CLUSTER.zookeeper;
  requireRange(count, [1, most], BAD, "numberOfBrokerNodes");
  const instanceType = text(inputs, `${NODES}.instanceType`);
  requireThat(
    instanceType === undefined || BROKER_TYPES.includes(instanceType),
    BAD,
    `Unsupported InstanceType [${instanceType}]. Valid values: [${BROKER_TYPES.join(", ")}]`,
  );
  if (!known(inputs, `${NODES}.clientSubnets`) || subnets.length === 0) return;
  requireThat(subnets.length >= 2, BAD, "Specify either two or three client subnets.");
  requireThat(subnets.length <= 3, BAD, "Specify either two or three client subnets.");
  requireThat(
    count === undefined || count % subnets.length === 0,
    BAD,
    `The number of broker nodes must be a multiple of Availability Zones in the ClientSubnets parameter: ${count} brokers, ${subnets.length} subnets`,
  );
}

function validateZones(inputs: Properties, cloud: CloudView): void {
  const subnets = texts(inputs, `${NODES}.clientSubnets`);
  const found = subnets.every((id) => cloud.find("aws:ec2/subnet:Subnet", id));
  const zones = zonesOfSubnets(cloud, subnets).size;
  requireThat(!found || zones === subnets.length, BAD, "The client subnets must be in distinct Availability Zones.");
}

function validateVersion(inputs: Properties, existing: CloudResource | undefined): void {
  const version = text(inputs, "kafkaVersion");
  const listed = version === undefined || KAFKA_VERSIONS.includes(version);
  requireThat(listed, BAD, `Unsupported KafkaVersion [${version}]. Valid values: [${KAFKA_VERSIONS.join(", ")}]`);
  const current = existing ? text(existing.outputs, "kafkaVersion") : undefined;
  if (current === undefined || version === undefined || current === version) return;
  requireThat(
    isKraft(current) === isKraft(version),
    BAD,
    "The metadata mode of a cluster cannot change between ZooKeeper and KRaft",
  );
  requireThat(
    KAFKA_VERSIONS.indexOf(version) > KAFKA_VERSIONS.indexOf(current),
    BAD,
    `Kafka cannot be downgraded from ${current} to ${version}`,
  );
}

function validateStorage(inputs: Properties, existing: CloudResource | undefined): void {
  const path = `${NODES}.storageInfo.ebsStorageInfo.volumeSize`;
  const size = number(inputs, path);
  requireRange(size, [1, 16384], BAD, "volumeSize");
  requireOneOf(text(inputs, "storageMode"), ["LOCAL", "TIERED"], BAD, "storageMode");
  const express = text(inputs, `${NODES}.instanceType`)?.startsWith("express.") === true;
  requireThat(!express || size === undefined, BAD, "Express brokers take no EBS storage settings");
  const old = existing ? number(existing.outputs, path) : undefined;
  requireThat(
    old === undefined || size === undefined || size >= old,
    BAD,
    `The storage of a broker cannot shrink from ${old} to ${size} GiB`,
  );
}

function validateSecurity(inputs: Properties): void {
  const transit = text(inputs, "encryptionInfo.encryptionInTransit.clientBroker");
  requireOneOf(transit, ["TLS", "TLS_PLAINTEXT", "PLAINTEXT"], BAD, "clientBroker");
  const authenticated =
    flag(inputs, "clientAuthentication.sasl.iam") === true || flag(inputs, "clientAuthentication.sasl.scram") === true;
  requireThat(
    !(authenticated && transit === "PLAINTEXT"),
    BAD,
    "You cannot specify PLAINTEXT clientBroker encryption with SASL authentication",
  );
  const publicType = text(inputs, `${NODES}.connectivityInfo.publicAccess.type`);
  requireOneOf(publicType, ["DISABLED", "SERVICE_PROVIDED_EIPS"], BAD, "publicAccess.type");
  const unauthenticated = flag(inputs, "clientAuthentication.unauthenticated") === true;
  requireThat(
    publicType !== "SERVICE_PROVIDED_EIPS" || !unauthenticated,
    BAD,
    "Public access needs unauthenticated access to be off",
  );
}
