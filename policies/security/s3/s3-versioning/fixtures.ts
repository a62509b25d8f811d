import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const versioning = "aws:s3/bucketVersioning:BucketVersioning";
const enabled = { versioningConfiguration: { status: "Enabled" } };
const ways = waysToName(versioning, enabled);

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(versioning, enabled),
    inline: bucketWith({ versioning: { enabled: true } }),
    "inline, older provider": bucketWith({ versionings: [{ enabled: "true" }] }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": ways.fail,
    suspended: configured(versioning, { versioningConfiguration: { status: "Suspended" } }),
    "inline, off": bucketWith({ versioning: { enabled: false } }),
  },
  unknown: {
    "bucket not known yet": ways.unknown,
    "inline, not known yet": bucketWith({ versioning: { enabled: UNKNOWN } }),
  },
};
