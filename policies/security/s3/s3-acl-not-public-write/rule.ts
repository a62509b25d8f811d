import { openedByLists } from "../../../aws/bucketAcls";
import { BUCKET_ACLS, BUCKETS } from "../../../aws/types";
import type { StackRule } from "../../../rule";

const WRITING: readonly string[] = ["WRITE", "WRITE_ACP", "FULL_CONTROL"];

export const rule: StackRule = {
  name: "s3-acl-not-public-write",
  pack: "security",
  severity: "critical",
  asks: "The access control list of a bucket does not let everybody write.",
  why: "Anybody overwrites the data, or keeps his own there at your cost.",
  fix: "Remove acl and the grants to groups; let others upload with presigned URLs.",
  example: `new aws.s3.BucketAcl("data", { bucket: bucket.id, acl: "private" })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_57"],
  scope: "stack",
  types: [...BUCKETS, ...BUCKET_ACLS],
  check: (resources) =>
    openedByLists(
      resources,
      ({ group, permission }) => group === "AllUsers" && WRITING.includes(permission),
      "everybody may write to the bucket",
    ),
};
