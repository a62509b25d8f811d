import { openGrants } from "../../../aws/bucketAcls";
import { BUCKET_ACLS, BUCKETS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "s3-acl-not-authenticated-users",
  pack: "security",
  severity: "high",
  asks: "The access control list of a bucket does not admit everybody with an AWS account.",
  why: "Authenticated users are not yours: anybody opens an AWS account in minutes.",
  fix: "Name accounts in the bucket's policy instead of granting to the group AuthenticatedUsers.",
  example: `new aws.s3.BucketAcl("data", { bucket: bucket.id, acl: "private" })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV2_AWS_43"],
  scope: "resource",
  types: [...BUCKETS, ...BUCKET_ACLS],
  check: (resource) =>
    openGrants(resource)
      .filter(({ group }) => group === "AuthenticatedUsers")
      .map(({ by }) => ({ message: `${by}: everybody with an AWS account is admitted` })),
};
