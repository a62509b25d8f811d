import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, requireInteger, type Transform, transformed } from "../../foundation";
import { kafkaStatements, type KafkaGrant } from "./kafkaGrants";

export interface TopicSettings {
  /** Partitions; they can be added later and never taken away. 1 to 10000. */
  partitions: number;
  /** Copies of each message. Default: 3, or the number of brokers where that is less. Changing it replaces the topic. */
  replicationFactor?: number;
  /** Hours that messages are kept. Default: the cluster's, a week. */
  retentionHours?: number;
  /** Keeps the newest message of each key for ever, instead of all messages for a time. Default: false. */
  compacted?: boolean;
  /** Topic properties laid over the others, e.g. `{ "max.message.bytes": "2097152" }`. */
  config?: Record<string, string>;
}

export interface KafkaTopicArgs extends TopicSettings {
  clusterArn: pulumi.Input<string>;
  /** Name on the cluster. Default: the component's name. */
  topicName?: string;
  /** Brokers of the cluster, which limit the copies. Default: 3. */
  brokers?: pulumi.Input<number>;
  /** Pulumi's `protect`: deleting a topic deletes its messages. Default: false. */
  protect?: boolean;
  /** Last word on the topic's arguments and options. */
  transform?: { topic?: Transform<aws.msk.TopicArgs> };
}

const MOST_COPIES = 3;

/**
 * A topic of an MSK cluster, managed through the AWS API: it needs no route to the brokers, so a workload's own stack can
 * declare it.
 *
 * ```ts
 * const placed = new KafkaTopic("orders.placed", { clusterArn: platform.kafka.main.arn, partitions: 6 });
 * cluster.grant("orders", { ..., statements: placed.grantStatements(["produce"]) });
 * ```
 *
 * @throws ArgumentError for a name or a number that Kafka would refuse.
 */
export class KafkaTopic extends pulumi.ComponentResource {
  readonly topicName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly partitions: pulumi.Output<number>;
  private readonly clusterArn: pulumi.Input<string>;

  constructor(name: string, args: KafkaTopicArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:messaging:KafkaTopic", name, {}, opts);
    const topicName = args.topicName ?? name;
    validate(`KafkaTopic ${JSON.stringify(name)}`, topicName, args);
    const brokers = pulumi.output(args.brokers ?? MOST_COPIES);
    const replicationFactor = brokers.apply((count) => args.replicationFactor ?? Math.min(MOST_COPIES, count));
    const topic = new aws.msk.Topic(
      ...transformed<aws.msk.TopicArgs>(
        args.transform?.topic,
        name,
        {
          clusterArn: args.clusterArn,
          name: topicName,
          partitionCount: args.partitions,
          replicationFactor,
          configs: replicationFactor.apply((copies) => JSON.stringify(topicConfig(args, copies))),
        },
        { parent: this, protect: args.protect },
      ),
    );
    this.clusterArn = args.clusterArn;
    this.topicName = topic.name;
    this.arn = topic.arn;
    this.partitions = topic.partitionCount;
    this.registerOutputs({ topicName: this.topicName, arn: this.arn, partitions: this.partitions });
  }

  /** IAM statements for this topic alone; consumers name the start of their groups. */
  grantStatements(actions: KafkaGrant["actions"], groupPrefix?: pulumi.Input<string>): aws.iam.PolicyStatement[] {
    return kafkaStatements(this.clusterArn, { topicPrefix: this.topicName, exact: true, actions, groupPrefix });
  }
}

const MS_PER_HOUR = 3_600_000;

function topicConfig(settings: TopicSettings, copies: number): Record<string, string> {
  const { compacted, retentionHours, config } = settings;
  return {
    // A message counts as written once it would survive the loss of a broker, where there are brokers enough.
    "min.insync.replicas": String(Math.max(1, Math.min(2, copies - 1))),
    "cleanup.policy": compacted ? "compact" : "delete",
    ...(retentionHours !== undefined && { "retention.ms": String(retentionHours * MS_PER_HOUR) }),
    ...config,
  };
}

function validate(component: string, topicName: string, args: TopicSettings): void {
  if (!/^(?!\.{1,2}$)[a-zA-Z0-9._-]{1,249}$/.test(topicName)) {
    const allowed = "1 to 249 letters, digits, dots, underscores and hyphens";
    throw new ArgumentError({ component, path: "topicName", given: topicName, allowed });
  }
  requireInteger(component, "partitions", args.partitions, 1, 10_000);
  requireInteger(component, "replicationFactor", args.replicationFactor, 1, 15);
  requireInteger(component, "retentionHours", args.retentionHours, 1, 87_600);
  if (args.compacted && args.retentionHours !== undefined) {
    const allowed = "nothing, because a compacted topic keeps the newest message of each key for ever";
    throw new ArgumentError({ component, path: "retentionHours", given: args.retentionHours, allowed });
  }
}
