import { openedByLists } from "../../../aws/bucketAcls";
import { BUCKET_ACLS, BUCKETS } from "../../../aws/types";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "s3-acl-not-public-read",
  pack: "security",
  severity: "high",
  asks: "The access control list of a bucket does not let everybody read.",
  why: "Anybody lists the bucket and downloads what is in it.",
  fix: "Remove acl and the grants to groups; publish single files through CloudFront.",
  example: `new aws.s3.BucketAcl("data", { bucket: bucket.id, acl: "private" })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_20", "AVD-AWS-0092"],
  scope: "stack",
  types: [...BUCKETS, ...BUCKET_ACLS],
  check: (resources) =>
    openedByLists(
      resources,
      // Any right counts: who may write the list lets himself read.
      ({ group, canned }) => group === "AllUsers" || canned,
      "everybody may read the bucket",
    ),
};
