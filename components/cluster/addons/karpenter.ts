import * as pulumi from "@pulumi/pulumi";
import type { ClusterAddon } from "./addon";
import { declareDefaultNodePool } from "./karpenterNodePool";
import { declareInterruptionQueue } from "./karpenterQueue";
import { karpenterStatements } from "./karpenterStatements";
import { KARPENTER_VERSION } from "./karpenterVersion";
import { declareKarpenterNodes } from "./karpenterNodes";

const SERVICE_ACCOUNT = "karpenter";

/**
 * Adds and removes single nodes to fit the pods, in place of the cluster autoscaler. It runs on the managed node pool,
 * hears of interruptions through a queue, and may touch only instances of this cluster.
 */
export const karpenter: ClusterAddon = {
  name: "karpenter",
  chart: { name: "oci://public.ecr.aws/karpenter/karpenter", version: KARPENTER_VERSION },
  namespace: "kube-system",
  enabled: () => false,
  after: ["karpenter-crds"],
  values: ({ cluster, replicas }) => ({
    replicas,
    serviceAccount: { create: true, name: SERVICE_ACCOUNT },
    settings: { clusterName: cluster.name, clusterEndpoint: cluster.endpoint },
  }),
  identity: { serviceAccount: SERVICE_ACCOUNT, statements: karpenterStatements },
  resources: (context) => {
    const queue = declareInterruptionQueue(context);
    const nodes = declareKarpenterNodes(context);
    return {
      resources: [queue.policy, ...queue.targets, nodes.profile, nodes.access],
      values: { settings: { interruptionQueue: queue.queue.name } },
      statements: [
        {
          Effect: "Allow",
          Action: ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"],
          Resource: queue.queue.arn,
        },
        {
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: nodes.role.arn,
          Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
        },
        {
          Effect: "Allow",
          Action: "iam:GetInstanceProfile",
          Resource: pulumi.interpolate`arn:${context.partition}:iam::${context.accountId}:instance-profile/*`,
        },
      ],
      objects: (opts) => declareDefaultNodePool(context, nodes.profile, opts),
    };
  },
};
