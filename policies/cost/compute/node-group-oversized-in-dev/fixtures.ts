import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const group = (scalingConfig: unknown, settings?: Partial<RuleSettings>): Fixture =>
  only("aws:eks/nodeGroup:NodeGroup", { scalingConfig }, settings);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:eks/nodeGroup:NodeGroup", {}),
    "at the limit": group({ minSize: 1, desiredSize: 2, maxSize: 10 }),
    production: group({ minSize: 20, maxSize: 100 }, { environmentClass: "prod" }),
  },
  fail: {
    "may grow": group({ minSize: 1, maxSize: 11 }),
    "is that large": group({ minSize: 12 }),
    "a list of one": group([{ desiredSize: "20" }]),
    "own limit": group({ maxSize: 4 }, { maximumDevNodes: 3 }),
  },
  unknown: { "not known yet": group(UNKNOWN), "a size not known yet": group({ maxSize: UNKNOWN }) },
};
