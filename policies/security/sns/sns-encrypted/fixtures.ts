import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const topic = "aws:sns/topic:Topic";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: only(topic, { kmsMasterKeyId: "alias/aws/sns" }),
    "key of this stack": only(topic, { kmsMasterKeyId: UNKNOWN }),
  },
  fail: { "absent attribute": only(topic, {}), empty: only(topic, { kmsMasterKeyId: "" }) },
  unknown: { "with other things not known yet": only(topic, { kmsMasterKeyId: UNKNOWN, name: UNKNOWN }) },
};
