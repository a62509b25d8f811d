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
    "two owners": together(bucket("a", { owner: "team-orders" }), bucket("b", { owner: "team-returns" })),
    "free text": together(bucket("a", { note: "Some text" }), bucket("b", { note: "some text" })),
  },
  fail: {
    "case and separators": {
      ...together(
        bucket("a", { owner: "team-orders" }),
        bucket("b", { owner: "Team Orders" }),
        bucket("c", { owner: "team-orders" }),
        bucket("d", { owner: "team_orders" }),
      ),
      flagged: ["b", "d"],
    },
    "a key of one's own": {
      ...together(bucket("a", { product: "shop" }), bucket("b", { product: "Shop" }), bucket("c", { product: "shop" })),
      settings: { costAllocationTags: ["product"] },
      flagged: ["b"],
    },
  },
  unknown: {
    "not known yet": together(bucket("a", { owner: "team-orders" }), bucket("b", { owner: UNKNOWN })),
    "tags not known yet": together(bucket("a", { owner: "team-orders" }), bucket("b", UNKNOWN)),
  },
};
