import type { EstimatorFixtures } from "../../fixture";

const type = "aws:ebs/volume:Volume";
const volume = (inputs: object) => [{ type, inputs: { availabilityZone: "us-east-1a", ...inputs } }];

export const fixtures: EstimatorFixtures = {
  "defaults of AWS": {
    resources: volume({ snapshotId: "snap-1" }),
    components: { "Storage (general purpose SSD, gp2)": "8 GB × 0.10 = 0.80" },
    monthly: 0.8,
  },
  "gp3 within what is included": {
    resources: volume({ type: "gp3", size: 100, iops: 3000, throughput: 125 }),
    components: { "Storage (general purpose SSD, gp3)": "100 GB × 0.08 = 8.00" },
    monthly: 8,
  },
  "gp3 with more": {
    resources: volume({ type: "gp3", size: 100, iops: 4000, throughput: 250 }),
    components: {
      "Storage (general purpose SSD, gp3)": "100 GB × 0.08 = 8.00",
      "Provisioned throughput": "125 Mbps × 0.04 = 5.00",
      "Provisioned IOPS": "1000 IOPS × 0.005 = 5.00",
    },
    monthly: 18,
  },
  io1: {
    resources: volume({ type: "io1", size: 30, iops: 300 }),
    components: {
      "Storage (provisioned IOPS SSD, io1)": "30 GB × 0.125 = 3.75",
      "Provisioned IOPS": "300 IOPS × 0.065 = 19.50",
    },
    monthly: 23.25,
  },
  "magnetic with usage": {
    resources: volume({ type: "standard", size: 20 }),
    usage: { monthly_standard_io_requests: 2_000_000 },
    components: { "Storage (magnetic)": "20 GB × 0.05 = 1.00", "I/O requests": "2 1M request × 0.05 = 0.10" },
    monthly: 1.1,
  },
  "size only known by the cloud": {
    resources: [{ type, inputs: { snapshotId: "snap-1" }, outputs: { size: 50, type: "st1" } }],
    components: { "Storage (throughput optimized HDD, st1)": "50 GB × 0.045 = 2.25" },
    monthly: 2.25,
  },
};
