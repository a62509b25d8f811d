import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-multi-az",
  pack: "reliability",
  severity: "medium",
  asks: "A message broker in production has a standby, or nodes, in other availability zones.",
  why: "With the only broker go all messages in flight, and every service that waits for them.",
  fix: "Set deploymentMode to ACTIVE_STANDBY_MULTI_AZ or CLUSTER_MULTI_AZ; the change replaces the broker.",
  example: `new aws.mq.Broker("events", { engineType: "RabbitMQ", deploymentMode: "CLUSTER_MULTI_AZ", … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  reads: ["environmentClass"],
  check: (broker, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeOneOf(
          broker,
          "deploymentMode",
          ["ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"],
          "the broker stops when its zone fails",
        )
      : [],
};
