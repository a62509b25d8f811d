import { text } from "../../attributes";
import { defineEstimator, type EstimateContext } from "../../estimator";
import type { PricedResource } from "../../resource";

/** What an Elastic IP can be attached by, and the property that names it. */
const USERS: readonly [type: string, property: string][] = [
  ["aws:ec2/natGateway:NatGateway", "allocationId"],
  ["aws:ec2/natGateway:NatGateway", "secondaryAllocationIds"],
  ["aws:ec2/eipAssociation:EipAssociation", "allocationId"],
  ["aws:lb/loadBalancer:LoadBalancer", "subnetMappings"],
  ["aws:alb/loadBalancer:LoadBalancer", "subnetMappings"],
];

/** Elastic IP: an hour of a public IPv4 address costs the same in use (since February 2024) as idle. */
export const estimator = defineEstimator({
  types: ["aws:ec2/eip:Eip"],
  terraformTypes: ["aws_eip"],
  usage: {},
  estimate: (resource, _usage, context) => {
    const used = isUsed(resource, context);
    return [
      {
        name: used ? "Public IPv4 address (in use)" : "IP address (if unused)",
        key: used ? "public-ipv4/in-use" : "public-ipv4/idle",
        quantity: context.hoursPerMonth,
        unit: "hours",
      },
    ];
  },
});

function isUsed(resource: PricedResource, { related }: EstimateContext): boolean {
  const attached = ["instance", "networkInterface", "associationId"].some((name) => text(resource, name) !== undefined);
  const computed = ["instance", "networkInterface"].some(
    (name) => (resource.propertyDependencies[name] ?? []).length > 0,
  );
  return attached || computed || USERS.some(([type, name]) => related.sources(type, name, resource).length > 0);
}
