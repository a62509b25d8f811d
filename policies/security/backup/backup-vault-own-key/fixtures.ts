import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const vault = "aws:backup/vault:Vault";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(vault, { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
  fail: { "absent attribute": only(vault, {}), empty: only(vault, { kmsKeyArn: "" }) },
  unknown: { "key of this stack": only(vault, { kmsKeyArn: UNKNOWN }) },
};
