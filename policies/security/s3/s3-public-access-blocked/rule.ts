import { bucketsWithout } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"];

const SWITCHES = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const rule: StackRule = {
  name: "s3-public-access-blocked",
  pack: "security",
  severity: "high",
  asks: "Every bucket has a public access block with all four switches on.",
  why: "One wrong ACL or policy publishes the data.",
  fix: "Add an aws.s3.BucketPublicAccessBlock with all four switches set to true.",
  example: `new aws.s3.BucketPublicAccessBlock("data", { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV2_AWS_6", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check(resources) {
    const good = ofTypes(resources, CONFIGURATIONS).filter((block) =>
      SWITCHES.every((name) => property(block, name) === UNKNOWN || isTrue(property(block, name))),
    );
    return bucketsWithout(resources, good, CONFIGURATIONS).map((resource) => ({
      resource,
      message: "no public access block with all four switches on covers this bucket",
    }));
  },
};
