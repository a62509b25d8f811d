import type { EstimatorFixtures } from "../../fixture";

const eip = { type: "aws:ec2/eip:Eip", inputs: { domain: "vpc" } };
const idle = { "IP address (if unused)": "730 hours × 0.005 = 3.65" };
const inUse = { "Public IPv4 address (in use)": "730 hours × 0.005 = 3.65" };

export const fixtures: EstimatorFixtures = {
  idle: { resources: [eip], components: idle, monthly: 3.65 },
  "of a NAT gateway that is not deployed yet": {
    resources: [
      eip,
      { type: "aws:ec2/natGateway:NatGateway", name: "nat", inputs: {}, dependsOn: { allocationId: ["main"] } },
    ],
    components: inUse,
    monthly: 3.65,
  },
  "of a NAT gateway, by its id": {
    resources: [
      { ...eip, outputs: { id: "eipalloc-1" } },
      { type: "aws:ec2/natGateway:NatGateway", name: "nat", inputs: { allocationId: "eipalloc-1" } },
    ],
    components: inUse,
    monthly: 3.65,
  },
  "of an instance": {
    resources: [{ ...eip, inputs: { instance: "i-1" } }],
    components: inUse,
    monthly: 3.65,
  },
};
