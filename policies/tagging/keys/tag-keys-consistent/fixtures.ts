import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = (name: string, tags: unknown): FixtureResource => ({
  type: "aws:s3/bucket:Bucket",
  name,
  properties: { tags },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket("a", undefined)),
    alike: together(bucket("a", { team: "x" }), bucket("b", { team: "y" })),
    "different words": together(bucket("a", { team: "x" }), bucket("b", { teams: "y" })),
    "both spellings on one resource": together(bucket("a", { team: "x" }), bucket("b", { team: "x", Team: "x" })),
  },
  fail: {
    "case, by the majority": {
      ...together(bucket("a", { team: "x" }), bucket("b", { Team: "x" }), bucket("c", { team: "y" })),
      flagged: ["b"],
    },
    "as the required tags have it": {
      ...together(
        bucket("a", { cost_center: "1" }),
        bucket("b", { CostCenter: "1" }),
        bucket("c", { costCenter: "1" }),
      ),
      flagged: ["a", "b", "c"],
    },
  },
  unknown: { "not known yet": together(bucket("a", { team: "x" }), bucket("b", UNKNOWN)) },
};
