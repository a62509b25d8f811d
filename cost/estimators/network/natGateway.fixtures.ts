import type { EstimatorFixtures } from "../../fixture";

const type = "aws:ec2/natGateway:NatGateway";

export const fixtures: EstimatorFixtures = {
  baseline: {
    resources: [{ type, inputs: { subnetId: "subnet-1" } }],
    components: { "NAT gateway": "730 hours × 0.045 = 32.85", "Data processed": "0 GB × 0.045 = 0" },
    monthly: 32.85,
  },
  "with traffic": {
    resources: [{ type, inputs: { subnetId: "subnet-1" } }],
    usage: { monthly_data_processed_gb: 100 },
    components: { "NAT gateway": "730 hours × 0.045 = 32.85", "Data processed": "100 GB × 0.045 = 4.5" },
    monthly: 37.35,
  },
};
