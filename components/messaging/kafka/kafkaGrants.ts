import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError } from "../../foundation";

/** What a Kafka client does. `administer` makes, changes and deletes topics. */
export type KafkaAction = "produce" | "consume" | "administer";

export interface KafkaGrant {
  /** Topics whose name starts with this. */
  topicPrefix: pulumi.Input<string>;
  /** The topic of exactly that name instead of those that start with it. Default: false. */
  exact?: boolean;
  /** Consumer groups whose name starts with this. Needed to consume. */
  groupPrefix?: pulumi.Input<string>;
  /** Transactional ids that start with this, for producers with transactions. Default: none. */
  transactionPrefix?: pulumi.Input<string>;
  actions: readonly KafkaAction[];
}

/** Actions on topics. Source: MSK Developer Guide, "Common use cases for client authorization policy". */
const TOPIC_ACTIONS: Record<KafkaAction, string[]> = {
  produce: ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"],
  consume: ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"],
  administer: [
    "kafka-cluster:DescribeTopic",
    "kafka-cluster:CreateTopic",
    "kafka-cluster:AlterTopic",
    "kafka-cluster:DeleteTopic",
    "kafka-cluster:DescribeTopicDynamicConfiguration",
    "kafka-cluster:AlterTopicDynamicConfiguration",
  ],
};

/**
 * IAM statements with which a client may do exactly this on a cluster, and connect to it.
 *
 * @throws ArgumentError for `consume` without a group.
 */
export function kafkaStatements(clusterArn: pulumi.Input<string>, grant: KafkaGrant): aws.iam.PolicyStatement[] {
  const { actions, groupPrefix, transactionPrefix, topicPrefix, exact = false } = grant;
  if (actions.includes("consume") && groupPrefix === undefined) {
    const allowed = "the start of the consumer groups' names, where actions include consume";
    throw new ArgumentError({ component: "Kafka grant", path: "groupPrefix", given: groupPrefix, allowed });
  }
  const star = exact ? "" : "*";
  const within = (kind: string, name: pulumi.Input<string>, end: string) =>
    pulumi.interpolate`${pulumi.output(clusterArn).apply((arn) => arn.replace(":cluster/", `:${kind}/`))}/${name}${end}`;
  const onCluster = [
    "kafka-cluster:Connect",
    ...(actions.includes("produce") ? ["kafka-cluster:WriteDataIdempotently"] : []),
  ];
  const statements: aws.iam.PolicyStatement[] = [
    { Effect: "Allow", Action: onCluster, Resource: clusterArn },
    {
      Effect: "Allow",
      Action: [...new Set(actions.flatMap((action) => TOPIC_ACTIONS[action]))],
      Resource: within("topic", topicPrefix, star),
    },
  ];
  if (actions.includes("consume") && groupPrefix !== undefined) {
    const Action = ["kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup"];
    statements.push({ Effect: "Allow", Action, Resource: within("group", groupPrefix, "*") });
  }
  if (transactionPrefix !== undefined) {
    const Action = ["kafka-cluster:DescribeTransactionalId", "kafka-cluster:AlterTransactionalId"];
    statements.push({ Effect: "Allow", Action, Resource: within("transactional-id", transactionPrefix, "*") });
  }
  return statements;
}
