import { defineEstimator } from "../../estimator";
import { volumeItems, volumeOf } from "./volume";

/** EBS volume. Defaults: gp2; 8 GB where neither the declaration nor the cloud says a size (a volume from a snapshot). */
export const estimator = defineEstimator({
  types: ["aws:ebs/volume:Volume"],
  terraformTypes: ["aws_ebs_volume"],
  usage: {
    monthly_standard_io_requests: {
      type: "integer",
      unit: "requests",
      description: "I/O requests of a magnetic volume.",
      default: 0,
      profiles: { small: 100_000_000, medium: 500_000_000, large: 2_000_000_000 },
    },
  },
  estimate: (resource, usage) =>
    volumeItems(volumeOf(resource, { type: "type", size: "size" }), usage.monthly_standard_io_requests),
});
