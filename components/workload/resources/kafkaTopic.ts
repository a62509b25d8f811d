import * as pulumi from "@pulumi/pulumi";
import { KafkaTopic } from "../../messaging/kafka/kafkaTopic";
import { kafkaStatements } from "../../messaging/kafka/kafkaGrants";
import { plainParam } from "./params";
import { named } from "./platformPart";
import type { ProvisionedResource, ResourceContext, ResourceType } from "./resourceType";

/** SASL/IAM over TLS (MSK Developer Guide, "Port information"). */
const IAM_PORT = 9098;

const DEFAULT_PARTITIONS = 3;
/** A topic on one of the platform's Kafka clusters, with leave to produce and consume. */
export const kafkaTopic: ResourceType = {
  type: "kafka-topic",
  summary:
    "A Kafka topic, with leave to produce to it and to consume from it in groups whose names begin with the workload's and a dot.",
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
    consumer_group: { summary: "A consumer group of the workload: its groups begin with its name and a dot." },
  },
  check: ({ resource }) =>
    resource.class === "compacted" && resource.params["retentionHours"] !== undefined
      ? [{ path: "/params/retentionHours", message: `a compacted topic keeps the newest message of each key for ever` }]
      : [],
  provision(context) {
    const { resource, prefix, opts, environmentClass } = context;
    const cluster = clusterOf(context);
    const topic = new KafkaTopic(
      prefix,
      {
        clusterArn: cluster.arn,
        topicName: topicName(context),
        partitions: partitionsOf(context),
        brokers: cluster.brokers,
        compacted: resource.class === "compacted",
        ...optionalRetention(context),
        protect: environmentClass === "prod",
      },
      opts,
    );
    return { ...describe(context, topic.topicName), dependsOn: [topic] };
  },
  borrow: (context) => describe(context, topicName(context)),
};

function describe(context: ResourceContext, name: pulumi.Input<string>): ProvisionedResource {
  const { arn, bootstrapBrokers } = clusterOf(context);
  const { workload, platform } = context;
  const host = pulumi.output(bootstrapBrokers).apply((brokers) => brokers.split(",")[0]?.split(":")[0] ?? "");
  return {
    outputs: {
      host,
      port: String(IAM_PORT),
      brokers: bootstrapBrokers,
      name,
      num_partitions: String(partitionsOf(context)),
      consumer_group: `${workload.name}.${context.name}`,
    },
    statements: kafkaStatements(arn, {
      topicPrefix: name,
      exact: true,
      actions: ["produce", "consume"],
      groupPrefix: `${workload.name}.`,
    }),
    egress: [{ cidr: platform.network.cidrBlock, ports: [IAM_PORT] }],
  };
}

function optionalRetention(context: ResourceContext): { retentionHours?: number } {
  const retentionHours = plainParam<number | undefined>(context, "retentionHours", undefined);
  return retentionHours === undefined ? {} : { retentionHours };
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
