import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const settings = { allowedRegions: ["eu-central-1", "eu-west-1"] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}, settings),
    allowed: only(bucket, { region: "eu-west-1" }, settings),
    "nothing configured": only(bucket, { region: "us-east-1" }),
  },
  fail: {
    resource: only(bucket, { region: "us-east-1" }, settings),
    provider: only("pulumi:providers:aws", { region: "us-east-1" }, settings),
  },
  unknown: { "not known yet": only(bucket, { region: UNKNOWN }, settings) },
};
