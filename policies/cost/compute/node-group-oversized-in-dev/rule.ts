import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "node-group-oversized-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A node group of a development cluster cannot grow beyond a few nodes.",
  why: "A loop that makes pods, or a load test that nobody stopped, buys nodes until the limit is reached.",
  fix: "Lower scalingConfig in development.",
  example: `scalingConfig: { minSize: 1, desiredSize: 2, maxSize: 6 }`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:eks/nodeGroup:NodeGroup"],
  reads: ["environmentClass", "maximumDevNodes"],
  check(group, { environmentClass, maximumDevNodes }) {
    if (environmentClass !== "dev") return [];
    return ["minSize", "desiredSize", "maxSize"].flatMap((name) => {
      const nodes = asNumber(property(group, `scalingConfig.${name}`));
      return nodes === undefined || nodes <= maximumDevNodes
        ? []
        : [{ message: `scalingConfig.${name} is ${nodes}; development needs ${maximumDevNodes} at most` }];
    });
  },
};
