import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "interface-endpoint-single-zone-in-dev",
  pack: "cost",
  severity: "low",
  asks: "An interface endpoint of a development VPC is in one subnet.",
  why: "Each subnet costs seven dollars a month, and the other zones reach the endpoint as well.",
  fix: "Give the endpoint one subnet in development.",
  example: `new aws.ec2.VpcEndpoint("ecr", { vpcEndpointType: "Interface", subnetIds: [subnets[0].id], … })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  reads: ["environmentClass"],
  check(endpoint, { environmentClass }) {
    if (environmentClass !== "dev" || property(endpoint, "vpcEndpointType") !== "Interface") return [];
    return ["subnetIds", "subnetConfigurations"].flatMap((name) => {
      const subnets = property(endpoint, name);
      return Array.isArray(subnets) && subnets.length > 1 ? [{ message: `${name} has ${subnets.length} subnets` }] : [];
    });
  },
};
