/**
 * Types of previous generations that are billed for EBS optimisation; for all others it is included or impossible.
 * Source: EC2 User Guide, "EBS-optimized instance types", optional support.
 */
export const EBS_OPTIMIZED_SURCHARGE: ReadonlySet<string> = new Set([
  "c1.xlarge",
  "c3.xlarge",
  "c3.2xlarge",
  "c3.4xlarge",
  "g2.2xlarge",
  "i2.xlarge",
  "i2.2xlarge",
  "i2.4xlarge",
  "m1.large",
  "m1.xlarge",
  "m2.2xlarge",
  "m2.4xlarge",
  "m3.xlarge",
  "m3.2xlarge",
  "r3.xlarge",
  "r3.2xlarge",
  "r3.4xlarge",
]);
