import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS, PUBLIC_ACCESS_BLOCKS } from "../../../aws/types";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

/** Holds for every bucket of the account (S3 user guide, "Blocking public access to your Amazon S3 storage"). */
const ACCOUNT_BLOCKS: readonly string[] = ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"];

/** The switches that keep a bucket from becoming public; the other two are for what is public already. */
const SWITCHES = ["blockPublicAcls", "blockPublicPolicy"];

function blocks(block: RuleResource): boolean {
  return SWITCHES.every((name) => property(block, name) === UNKNOWN || isTrue(property(block, name)));
}

export const rule: StackRule = {
  name: "s3-public-access-blocked",
  pack: "security",
  severity: "high",
  asks: "Every bucket has a public access block that refuses public ACLs and policies.",
  why: "One wrong ACL or policy publishes the data.",
  fix: "Add an aws.s3.BucketPublicAccessBlock with all four switches set to true.",
  example: `new aws.s3.BucketPublicAccessBlock("data", { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV2_AWS_6", "AVD-AWS-0094"],
  scope: "stack",
  types: [...BUCKETS, ...PUBLIC_ACCESS_BLOCKS, ...ACCOUNT_BLOCKS],
  check(resources) {
    if (ofTypes(resources, ACCOUNT_BLOCKS).some(blocks)) return [];
    return configuredBuckets(resources, PUBLIC_ACCESS_BLOCKS)
      .filter(({ by }) => !by.some(blocks))
      .map(({ bucket }) => ({
        resource: bucket,
        message: "no public access block refuses both public ACLs and public policies of this bucket",
      }));
  },
};
