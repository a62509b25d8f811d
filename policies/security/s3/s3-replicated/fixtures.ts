import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const replication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
const rules = (status: unknown): object => ({
  rules: [{ status, destination: { bucket: "arn:aws:s3:::orders-copy" } }],
});
const ways = waysToName(replication, rules("Enabled"));

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(replication, rules("Enabled")),
    inline: bucketWith({ replicationConfiguration: rules("Enabled") }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": ways.fail,
    disabled: configured(replication, rules("Disabled")),
  },
  unknown: {
    "bucket not known yet": ways.unknown,
    "status not known yet": configured(replication, rules(UNKNOWN)),
    "inline, not known yet": bucketWith({ replicationConfiguration: UNKNOWN }),
  },
};
