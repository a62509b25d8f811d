import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const labelled = (lifecycle: unknown, settings: Partial<RuleSettings> = prod): Fixture =>
  only("kubernetes:apps/v1:Deployment", { metadata: { labels: { "plinth.dev/lifecycle": lifecycle } } }, settings);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("kubernetes:apps/v1:Deployment", {}, prod),
    ready: labelled("production"),
    development: labelled("experimental", { environmentClass: "dev" }),
  },
  fail: {
    experimental: labelled("experimental"),
    "a function": only("aws:lambda/function:Function", { tags: { lifecycle: "prototype" } }, prod),
  },
  unknown: { "not known yet": labelled(UNKNOWN) },
};
