import type { EstimatorFixtures } from "../../fixture";

const type = "aws:ec2/vpcEndpoint:VpcEndpoint";

export const fixtures: EstimatorFixtures = {
  "gateway, the default": {
    resources: [{ type, inputs: { serviceName: "com.amazonaws.us-east-1.s3" } }],
    components: {},
    monthly: 0,
  },
  interface: {
    resources: [{ type, inputs: { vpcEndpointType: "Interface" } }],
    components: { "Data processed (first 1PB)": "0 GB × 0.01 = 0", "Endpoint (Interface)": "730 hours × 0.01 = 7.30" },
    monthly: 7.3,
  },
  "interface in three subnets with usage": {
    resources: [{ type, inputs: { vpcEndpointType: "Interface", subnetIds: ["subnet-1", "subnet-2", "subnet-3"] } }],
    usage: { monthly_data_processed_gb: 1000 },
    components: {
      "Data processed (first 1PB)": "1000 GB × 0.01 = 10.00",
      "Endpoint (Interface)": "2190 hours × 0.01 = 21.90",
    },
    monthly: 31.9,
  },
  "interface, all tiers": {
    resources: [{ type, inputs: { vpcEndpointType: "Interface" } }],
    usage: { monthly_data_processed_gb: 6_000_000 },
    components: {
      "Data processed (first 1PB)": "1048576 GB × 0.01 = 10485.76",
      "Data processed (next 4PB)": "4194304 GB × 0.006 = 25165.82",
      "Data processed (over 5PB)": "757120 GB × 0.004 = 3028.48",
      "Endpoint (Interface)": "730 hours × 0.01 = 7.30",
    },
    monthly: 38687.36,
  },
  "gateway load balancer": {
    resources: [{ type, inputs: { vpcEndpointType: "GatewayLoadBalancer" } }],
    usage: { monthly_data_processed_gb: 100 },
    components: {
      "Data processed": "100 GB × 0.0035 = 0.35",
      "Endpoint (GatewayLoadBalancer)": "730 hours × 0.01 = 7.30",
    },
    monthly: 7.65,
  },
};
