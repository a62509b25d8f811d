import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const address = (properties: object = {}): FixtureResource => ({
  type: "aws:ec2/eip:Eip",
  name: "address",
  properties: { domain: "vpc", allocationId: "eipalloc-1", ...properties },
});
const gateway = (properties: object): FixtureResource => ({
  type: "aws:ec2/natGateway:NatGateway",
  name: "gateway",
  properties,
});

export const fixtures: RuleFixtures = {
  pass: {
    "an instance": together(address({ instance: "i-1" })),
    "an instance not known yet": together(address({ instance: UNKNOWN })),
    "a NAT gateway": together(address(), gateway({ allocationId: "eipalloc-1" })),
    "a NAT gateway, by dependency": together(address({ allocationId: UNKNOWN }), {
      ...gateway({ allocationId: UNKNOWN }),
      dependsOn: { allocationId: ["address"] },
    }),
    "a load balancer": together(address(), {
      type: "aws:lb/loadBalancer:LoadBalancer",
      name: "balancer",
      properties: { subnetMappings: [{ subnetId: "subnet-1", allocationId: "eipalloc-1" }] },
    }),
    "an association": together(address(), {
      type: "aws:ec2/eipAssociation:EipAssociation",
      name: "association",
      properties: { allocationId: "eipalloc-1", instanceId: "i-1" },
    }),
  },
  fail: {
    "absent attribute": together(address()),
    "another's": together(address(), gateway({ allocationId: "eipalloc-2" })),
    empty: together(address({ instance: "" })),
  },
  unknown: { "a gateway's address not known yet": together(address(), gateway({ allocationId: UNKNOWN })) },
};
