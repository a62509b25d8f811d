import { instanceTypesOf, isLarge, STANDALONE_MACHINES } from "../../../aws/instanceTypes";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "instance-oversized-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development machine is no larger than xlarge.",
  why: "Each size doubles the price, and a machine that one developer uses is idle most of the day.",
  fix: "Use a smaller instance type in development.",
  example: `new aws.ec2.Instance("build", { instanceType: "m7g.large", ami })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: STANDALONE_MACHINES,
  reads: ["environmentClass"],
  check: (machine, { environmentClass }) =>
    environmentClass !== "dev"
      ? []
      : instanceTypesOf(machine)
          .filter(({ value }) => isLarge(value))
          .map(({ path, value }) => ({ message: `${path} is ${value}: too large for development` })),
};
