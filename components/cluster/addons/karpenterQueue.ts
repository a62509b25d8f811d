import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AddonContext } from "./addon";

/** Events after which a node will be taken away (Karpenter documentation, "Disruption", interruption). */
const INTERRUPTIONS = [
  { name: "health", source: "aws.health", detailType: "AWS Health Event" },
  { name: "spot-interruption", source: "aws.ec2", detailType: "EC2 Spot Instance Interruption Warning" },
  { name: "rebalance", source: "aws.ec2", detailType: "EC2 Instance Rebalance Recommendation" },
  { name: "state-change", source: "aws.ec2", detailType: "EC2 Instance State-change Notification" },
];

/** Seconds a message is kept: a warning is worthless once the node is gone. */
const RETENTION_SECONDS = 300;

export interface InterruptionQueue {
  readonly queue: aws.sqs.Queue;
  readonly policy: aws.sqs.QueuePolicy;
  readonly targets: aws.cloudwatch.EventTarget[];
}

/** A queue that is told of interruptions before they happen. */
export function declareInterruptionQueue({ name, parent, tags }: AddonContext): InterruptionQueue {
  const childName = `${name}-interruptions`;
  const queue = new aws.sqs.Queue(
    childName,
    { messageRetentionSeconds: RETENTION_SECONDS, sqsManagedSseEnabled: true, tags },
    { parent },
  );
  const rules = INTERRUPTIONS.map(({ name: event, source, detailType }) => {
    const eventPattern = JSON.stringify({ source: [source], "detail-type": [detailType] });
    return new aws.cloudwatch.EventRule(`${childName}-${event}`, { eventPattern, tags }, { parent });
  });
  const policy = declarePolicy(childName, parent, queue, rules);
  const targets = rules.map((rule, index) => {
    const target = { rule: rule.name, arn: queue.arn };
    return new aws.cloudwatch.EventTarget(`${childName}-${INTERRUPTIONS[index]?.name}`, target, { parent });
  });
  return { queue, policy, targets };
}

function declarePolicy(
  name: string,
  parent: pulumi.Resource,
  queue: aws.sqs.Queue,
  rules: aws.cloudwatch.EventRule[],
): aws.sqs.QueuePolicy {
  const policy = pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Events",
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queue.arn,
        Condition: { ArnEquals: { "aws:SourceArn": rules.map(({ arn }) => arn) } },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "sqs:*",
        Resource: queue.arn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
  return new aws.sqs.QueuePolicy(name, { queueUrl: queue.url, policy }, { parent });
}
