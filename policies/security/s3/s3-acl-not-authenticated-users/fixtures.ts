import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = "aws:s3/bucketAcl:BucketAcl";
const grants = (uri: unknown): object => ({
  accessControlPolicy: { grants: [{ grantee: { type: "Group", uri }, permission: "READ" }] },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(acl, {}),
    private: only(acl, { acl: "private" }),
    "another group": only(acl, grants("http://acs.amazonaws.com/groups/s3/LogDelivery")),
  },
  fail: {
    grant: only(acl, grants("http://acs.amazonaws.com/groups/global/AuthenticatedUsers")),
    "canned list": only(acl, { acl: "authenticated-read" }),
    "canned list, inline": only("aws:s3/bucket:Bucket", { acl: "authenticated-read" }),
  },
  unknown: { "not known yet": only(acl, { acl: UNKNOWN }), "grantee not known yet": only(acl, grants(UNKNOWN)) },
};
