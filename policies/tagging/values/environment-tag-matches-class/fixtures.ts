import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}, prod),
    "its own": only(bucket, { tags: { environment: "prod" } }, prod),
    "another word for it": only(bucket, { tags: { Env: "Live" } }, prod),
    "a name that says no class": only(bucket, { tags: { environment: "eu-west" } }, prod),
    "another tag": only(bucket, { tags: { owner: "dev" } }, prod),
  },
  fail: {
    copied: only(bucket, { tags: { environment: "dev" } }, prod),
    "the other way round": only(bucket, { tags: { env: "production" } }, { environmentClass: "dev" }),
    "through default tags": only(bucket, { tagsAll: { stage: "staging" } }, prod),
  },
  unknown: {
    "not known yet": only(bucket, { tags: { environment: UNKNOWN } }, prod),
    "tags not known yet": only(bucket, { tags: UNKNOWN }, prod),
  },
};
