import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = "aws:s3/bucketAcl:BucketAcl";
const grants = (uri: unknown, permission = "READ"): object => ({
  accessControlPolicy: { grants: [{ grantee: { type: "Group", uri }, permission }], owner: { id: "me" } },
});
const everybody = "http://acs.amazonaws.com/groups/global/AllUsers";
const authenticated = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket),
    private: configured(acl, { acl: "private" }),
    "grant to one account": configured(acl, {
      accessControlPolicy: { grants: [{ grantee: { type: "CanonicalUser", id: "me" }, permission: "FULL_CONTROL" }] },
    }),
    "grant to those with an account": configured(acl, grants(authenticated)),
  },
  fail: {
    "of this stack": waysToName(acl, { acl: "public-read" }).pass,
    "of a bucket elsewhere": { ...waysToName(acl, { acl: "public-read" }).fail, flagged: ["configuration"] },
    "of a bucket not known yet": { ...waysToName(acl, { acl: "public-read" }).unknown, flagged: ["configuration"] },
    inline: bucketWith({ acl: "public-read-write" }),
    "with any account": bucketWith({ acl: "authenticated-read" }),
    "grant to everybody": configured(acl, grants(everybody)),
    "right to change the list": configured(acl, grants(everybody, "WRITE_ACP")),
    "inline grant": bucketWith({ grants: [{ type: "Group", uri: everybody, permissions: ["READ"] }] }),
  },
  unknown: {
    "not known yet": configured(acl, { acl: UNKNOWN }),
    "grantee not known yet": configured(acl, grants(UNKNOWN)),
  },
};
