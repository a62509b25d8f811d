import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const controls = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

export const fixtures: RuleFixtures = {
  pass: { enforced: only(controls, { rule: { objectOwnership: "BucketOwnerEnforced" } }) },
  fail: {
    "absent attribute": only(controls, {}),
    preferred: only(controls, { rule: { objectOwnership: "BucketOwnerPreferred" } }),
    writer: only(controls, { rule: [{ objectOwnership: "ObjectWriter" }] }),
  },
  unknown: { "not known yet": only(controls, { rule: { objectOwnership: UNKNOWN } }) },
};
