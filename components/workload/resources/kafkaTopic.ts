import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { plainParam } from "./params";
import { named } from "./platformPart";
import type { PolicyStatement, ProvisionedResource, ResourceContext, ResourceType } from "./resourceType";

/** SASL/IAM over TLS (MSK Developer Guide, "Port information"). */
const IAM_PORT = 9098;

/** Copies of each partition, where the cluster has so many brokers: one may fail and one be maintained. */
const REPLICATION_FACTOR = 3;

const DEFAULT_PARTITIONS = 3;
const DEFAULT_RETENTION_HOURS = 7 * 24;
const MS_PER_HOUR = 3_600_000;

/** A topic on one of the platform's Kafka clusters, with leave to produce and consume. */
export const kafkaTopic: ResourceType = {
  type: "kafka-topic",
  summary: "A Kafka topic, with leave to produce to it and to consume from it in groups named after the workload.",
  classes: {
    default: "A topic whose messages are deleted when they are old",
    compacted: "A topic that keeps the newest message of each key",
  },
  params: {
    type: "object",
    additionalProperties: false,
    properties: {
      cluster: {
        type: "string",
        pattern: "^[a-z0-9-]+$",
        errorHint: "name of a Kafka cluster of the platform, without placeholders",
      },
      partitions: { type: "integer", minimum: 1, maximum: 1000, errorHint: "an integer from 1 to 1000" },
      retentionHours: { type: "integer", minimum: 1, maximum: 8760, errorHint: "hours, 1 to 8760" },
    },
  },
  outputs: {
    host: { summary: "Host name of the first broker." },
    port: { summary: "Port of the brokers: SASL/IAM over TLS." },
    brokers: { summary: "All brokers, host:port with commas between." },
    name: { summary: "Name of the topic." },
    num_partitions: { summary: "Number of partitions." },
  },
  check: ({ resource }) =>
    resource.class === "compacted" && resource.params["retentionHours"] !== undefined
      ? [{ path: "/params/retentionHours", message: `a compacted topic keeps the newest message of each key for ever` }]
      : [],
  provision(context) {
    const cluster = clusterOf(context);
    const topic = new aws.msk.Topic(
      context.prefix,
      {
        clusterArn: cluster.arn,
        name: topicName(context),
        partitionCount: partitionsOf(context),
        replicationFactor: pulumi.output(cluster.brokers).apply((brokers) => Math.min(REPLICATION_FACTOR, brokers)),
        configs: pulumi.jsonStringify(configOf(context, cluster.brokers)),
      },
      { ...context.opts, protect: context.environmentClass === "prod" },
    );
    return { ...describe(context, topic.name), dependsOn: [topic] };
  },
  borrow: (context) => describe(context, topicName(context)),
};

function describe(context: ResourceContext, name: pulumi.Input<string>): ProvisionedResource {
  const { arn, bootstrapBrokers } = clusterOf(context);
  const host = pulumi.output(bootstrapBrokers).apply((brokers) => brokers.split(",")[0]?.split(":")[0] ?? "");
  return {
    outputs: {
      host,
      port: String(IAM_PORT),
      brokers: bootstrapBrokers,
      name,
      num_partitions: String(partitionsOf(context)),
    },
    statements: statementsFor(context, arn, name),
    egress: [{ cidr: context.platform.network.cidrBlock, ports: [IAM_PORT] }],
  };
}

/** What a client of one topic needs (MSK Developer Guide, "Common use cases for client authorization policy"). */
function statementsFor(
  { workload }: ResourceContext,
  clusterArn: pulumi.Input<string>,
  topic: pulumi.Input<string>,
): PolicyStatement[] {
  const below = (kind: string, name: pulumi.Input<string>) =>
    pulumi.interpolate`${pulumi.output(clusterArn).apply((arn) => arn.replace(":cluster/", `:${kind}/`))}/${name}`;
  return [
    { Effect: "Allow", Action: ["kafka-cluster:Connect", "kafka-cluster:WriteDataIdempotently"], Resource: clusterArn },
    {
      Effect: "Allow",
      Action: ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData", "kafka-cluster:WriteData"],
      Resource: below("topic", topic),
    },
    {
      Effect: "Allow",
      Action: ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
      // Consumer groups of the workload: its name, and names that begin with it and a dot.
      Resource: [below("group", workload.name), below("group", `${workload.name}.*`)],
    },
  ];
}

function configOf(context: ResourceContext, brokers: pulumi.Input<number>): pulumi.Output<Record<string, string>> {
  const retention = plainParam(context, "retentionHours", DEFAULT_RETENTION_HOURS) * MS_PER_HOUR;
  const kept: Record<string, string> =
    context.resource.class === "compacted"
      ? { "cleanup.policy": "compact" }
      : { "cleanup.policy": "delete", "retention.ms": String(retention) };
  return pulumi
    .output(brokers)
    .apply((count): Record<string, string> => ({
      ...kept,
      "min.insync.replicas": count >= REPLICATION_FACTOR ? "2" : "1",
    }));
}

function clusterOf(context: ResourceContext) {
  return named("Kafka cluster", context.platform.kafka, plainParam(context, "cluster", "main"), context);
}

function partitionsOf(context: ResourceContext): number {
  return plainParam(context, "partitions", DEFAULT_PARTITIONS);
}

/** Topic names take dots, which keep workload and resource apart. */
function topicName({ identity }: ResourceContext): string {
  return "id" in identity ? identity.id : `${identity.workload}.${identity.name}`;
}
