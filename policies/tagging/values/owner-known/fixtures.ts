import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const deployment = "kubernetes:apps/v1:Deployment";
const settings = { knownOwners: ["team-orders", "platform"] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}, settings),
    known: only(bucket, { tags: { owner: "team-orders", Team: "platform" } }, settings),
    "a known label": only(deployment, { metadata: { labels: { "plinth.dev/team": "platform" } } }, settings),
    "nothing configured": only(bucket, { tags: { owner: "anybody" } }),
  },
  fail: {
    unknown: only(bucket, { tags: { owner: "team-order" } }, settings),
    "one of two": only(bucket, { tags: { owner: "platform", team: "plattform" } }, settings),
    "a label": only(deployment, { metadata: { labels: { "plinth.dev/team": "checkout" } } }, settings),
    "an annotation": only(deployment, { metadata: { annotations: { "backstage.io/owner": "checkout" } } }, settings),
  },
  unknown: {
    "not known yet": only(bucket, { tags: { owner: UNKNOWN } }, settings),
    "tags not known yet": only(bucket, { tags: UNKNOWN }, settings),
  },
};
