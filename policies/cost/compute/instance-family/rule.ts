import { familyOf, INSTANCE_TYPED, instanceTypesOf, successorOf } from "../../../aws/instanceTypes";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "instance-family",
  pack: "cost",
  severity: "medium",
  asks: "Machines are of a family that is current and allowed.",
  why: "A previous generation costs more for less; an exotic family has no reserved capacity.",
  fix: "Use the successor that the message names, or a family the organisation allows.",
  example: `new aws.eks.NodeGroup("default", { instanceTypes: ["m7g.large"] })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: INSTANCE_TYPED,
  reads: ["allowedInstanceFamilies"],
  check: (resource, { allowedInstanceFamilies }) =>
    instanceTypesOf(resource).flatMap(({ path, value }) => {
      const family = familyOf(value);
      const successor = successorOf(family);
      if (allowedInstanceFamilies.length > 0) {
        return allowedInstanceFamilies.includes(family)
          ? []
          : [{ message: `${path} is ${value}; allowed families: ${allowedInstanceFamilies.join(", ")}` }];
      }
      return successor === undefined
        ? []
        : [{ message: `${path} is ${value}, a previous generation; ${successor} does the same for less` }];
    }),
};
