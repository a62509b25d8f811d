import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const queue = "aws:sqs/queue:Queue";

export const fixtures: RuleFixtures = {
  pass: {
    managed: only(queue, { sqsManagedSseEnabled: true }),
    "own key": only(queue, { kmsMasterKeyId: "alias/orders" }),
  },
  fail: {
    "absent attribute": only(queue, {}),
    off: only(queue, { sqsManagedSseEnabled: false }),
    "empty key": only(queue, { kmsMasterKeyId: "" }),
  },
  unknown: {
    "not known yet": only(queue, { sqsManagedSseEnabled: UNKNOWN }),
    "key not known yet": only(queue, { kmsMasterKeyId: UNKNOWN }),
  },
};
