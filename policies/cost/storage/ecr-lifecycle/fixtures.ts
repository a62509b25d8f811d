import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const repository: FixtureResource = {
  type: "aws:ecr/repository:Repository",
  name: "images",
  properties: { name: "orders" },
};
const policy = (name: unknown): FixtureResource => ({
  type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
  name: "policy",
  properties: { repository: name, policy: "{}" },
});

export const fixtures: RuleFixtures = {
  pass: {
    "by name": together(repository, policy("orders")),
    "by dependency": together(repository, { ...policy(UNKNOWN), dependsOn: { repository: ["images"] } }),
  },
  fail: {
    "absent attribute": together({ ...repository, properties: {} }),
    "another's policy": together(repository, policy("returns")),
  },
  unknown: { "not known yet": together(repository, policy(UNKNOWN)) },
};
