import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "node-group-spot-in-dev",
  pack: "cost",
  severity: "low",
  asks: "Node groups of a development cluster use spot capacity.",
  why: "The same nodes cost a third on the spot market, and a development pod may be moved at two minutes' notice.",
  fix: "Set capacityType to SPOT, with several instance types.",
  example: `new aws.eks.NodeGroup("default", { capacityType: "SPOT", instanceTypes: ["m7g.large", "m6g.large"] })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:eks/nodeGroup:NodeGroup"],
  reads: ["environmentClass"],
  check(group, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    // Reserved capacity is paid for whether it is used or not.
    const allowed = property(group, "capacityType") === "CAPACITY_BLOCK" ? ["CAPACITY_BLOCK"] : ["SPOT"];
    return mustBeOneOf(group, "capacityType", allowed, "development nodes are paid for at the full price");
  },
};
