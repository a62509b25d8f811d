import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const activation = (tagKey: unknown, status: unknown = "Active"): FixtureResource => ({
  type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
  name: String(tagKey),
  properties: { tagKey, status },
});
const settings = { costAllocationTags: ["owner", "team"] };

export const fixtures: RuleFixtures = {
  pass: {
    all: { ...together(activation("owner"), activation("team")), settings },
    "another key, inactive": {
      ...together(activation("owner"), activation("team"), activation("old", "Inactive")),
      settings,
    },
  },
  fail: {
    "absent attribute": {
      ...together({ type: "aws:costexplorer/costAllocationTag:CostAllocationTag", properties: {} }),
      settings,
    },
    "one missing": { ...together(activation("owner")), settings },
    "one inactive": { ...together(activation("owner"), activation("team", "Inactive")), settings, flagged: ["team"] },
  },
  unknown: {
    "a key not known yet": { ...together(activation("owner"), activation(UNKNOWN)), settings },
    "a status not known yet": { ...together(activation("owner"), activation("team", UNKNOWN)), settings },
  },
};
