import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const settings = { allowedTagValues: { environment: ["dev", "prod"], "cost-center": "[0-9]{4}" } };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}, settings),
    "in the list": only(bucket, { tags: { environment: "dev", "cost-center": "1234" } }, settings),
    "nothing configured": only(bucket, { tags: { environment: "x" } }),
  },
  fail: {
    "not in the list": only(bucket, { tags: { environment: "Prod" } }, settings),
    "part of the value matches": only(bucket, { tags: { "cost-center": "12345" } }, settings),
    "through default tags": only(bucket, { tagsAll: { environment: "stage" } }, settings),
  },
  unknown: {
    "value not known yet": only(bucket, { tags: { environment: UNKNOWN } }, settings),
    "tags not known yet": only(bucket, { tags: UNKNOWN }, settings),
  },
};
