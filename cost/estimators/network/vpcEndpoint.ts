import { list, text } from "../../attributes";
import { defineEstimator } from "../../estimator";
import type { CostItem } from "../../item";

const ASSOCIATION = "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation";

/** How AWS bills each kind; gateway endpoints are free. Data through an interface endpoint is tiered. */
const KINDS: Readonly<Record<string, { name: string; keys: string }>> = {
  interface: { name: "Interface", keys: "vpc-endpoint/interface" },
  gatewayloadbalancer: { name: "GatewayLoadBalancer", keys: "vpc-endpoint/gateway-load-balancer" },
};

/** VPC endpoint. Defaults: a gateway endpoint; one network interface, else one for each subnet. */
export const estimator = defineEstimator({
  types: ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  terraformTypes: ["aws_vpc_endpoint"],
  usage: {
    monthly_data_processed_gb: {
      type: "number",
      unit: "GB",
      description: "Data that passes through the endpoint.",
      default: 0,
      profiles: { small: 500, medium: 5000, large: 50_000 },
    },
  },
  estimate: (resource, usage, { hoursPerMonth, related }): CostItem[] => {
    const kind = KINDS[(text(resource, "vpcEndpointType") ?? "Gateway").toLowerCase()];
    if (kind === undefined) return [];
    const subnets = list(resource, "subnetIds").length || list(resource, "subnetConfigurations").length;
    const interfaces = subnets + related.sources(ASSOCIATION, "vpcEndpointId", resource).length || 1;
    return [
      {
        name: "Data processed",
        key: `${kind.keys}/data`,
        quantity: usage.monthly_data_processed_gb,
        unit: "GB",
        usageBased: true,
      },
      {
        name: `Endpoint (${kind.name})`,
        key: `${kind.keys}/hour`,
        quantity: hoursPerMonth * interfaces,
        unit: "hours",
      },
    ];
  },
});
