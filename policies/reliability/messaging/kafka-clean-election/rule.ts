import { KAFKA_TYPES, kafkaSetting } from "../../../messaging/kafka";
import type { ResourceRule } from "../../../rule";
import { isTrue } from "../../../values/read";

export const rule: ResourceRule = {
  name: "kafka-clean-election",
  pack: "reliability",
  severity: "medium",
  asks: "Only a broker that has all acknowledged messages becomes leader of a partition in production.",
  why: "An unclean election drops messages that producers were told are kept, and nobody notices.",
  fix: "Set unclean.leader.election.enable to false.",
  example: `serverProperties: "unclean.leader.election.enable=false"`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: KAFKA_TYPES,
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    const { path, value } = kafkaSetting(resource, "unclean.leader.election.enable");
    return isTrue(value) ? [{ message: `${path} is true: acknowledged messages may be dropped` }] : [];
  },
};
