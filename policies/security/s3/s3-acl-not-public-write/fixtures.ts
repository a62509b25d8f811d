import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = "aws:s3/bucketAcl:BucketAcl";
const grants = (permission: unknown): object => ({
  accessControlPolicy: {
    grants: [{ grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" }, permission }],
  },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket),
    "reading alone": configured(acl, { acl: "public-read" }),
    "grant to read": configured(acl, grants("READ")),
  },
  fail: {
    "of this stack": waysToName(acl, { acl: "public-read-write" }).pass,
    "older name of the type": configured("aws:s3/bucketAclV2:BucketAclV2", { acl: "public-read-write" }),
    inline: bucketWith({ acl: "public-read-write" }),
    "grant of everything": configured(acl, grants("FULL_CONTROL")),
    "right to change the list": configured(acl, grants("WRITE_ACP")),
  },
  unknown: {
    "not known yet": configured(acl, { acl: UNKNOWN }),
    "permission not known yet": configured(acl, grants(UNKNOWN)),
  },
};
