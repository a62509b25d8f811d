import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster: FixtureResource = {
  type: "aws:rds/cluster:Cluster",
  properties: { clusterIdentifier: "orders", tags: { backup: "daily" } },
};
const selected = (properties: object, dependsOn: FixtureResource["dependsOn"] = {}): Fixture =>
  together(cluster, { type: "aws:backup/selection:Selection", name: "all", properties, dependsOn });
const byTag = (key: string, value: unknown): object => ({ selectionTags: [{ type: "STRINGEQUALS", key, value }] });
const arn = (name: string): string => `arn:aws:rds:eu-west-1:123456789012:cluster:${name}`;

export const fixtures: RuleFixtures = {
  pass: {
    "by reference": selected({ resources: [UNKNOWN] }, { resources: ["main"] }),
    "by ARN": selected({ resources: [arn("stock"), arn("orders")] }),
    "by wildcard": selected({ resources: ["arn:aws:rds:*:*:cluster:*"] }),
    "all of a service": selected({ resources: ["arn:aws:rds:*"] }),
    everything: selected({ resources: "*" }),
    "everything but": selected({ notResources: [arn("stock")] }),
    "by tag": selected(byTag("backup", "daily")),
  },
  fail: {
    "absent attribute": together({ type: "aws:rds/cluster:Cluster", properties: {} }),
    "no selection": together(cluster),
    "another cluster": selected({ resources: [arn("stock")] }),
    "another cluster but": selected({ resources: [arn("stock")], notResources: [arn("returns")] }),
    "another service": selected({ resources: ["arn:aws:dynamodb:*"] }),
    "another value of the tag": selected(byTag("backup", "weekly")),
    "another tag": selected(byTag("keep", "daily")),
    "by reference to another": {
      ...together(
        cluster,
        { ...cluster, name: "stock", properties: { clusterIdentifier: "stock" } },
        {
          type: "aws:backup/selection:Selection",
          name: "all",
          properties: { resources: [UNKNOWN] },
          dependsOn: { resources: ["stock"] },
        },
      ),
      flagged: ["main"],
    },
  },
  unknown: {
    "selection not known yet": selected({ resources: UNKNOWN }),
    "tag of the selection not known yet": selected(byTag("backup", UNKNOWN)),
    "tags not known yet": together(
      { ...cluster, properties: { tags: UNKNOWN } },
      { type: "aws:backup/selection:Selection", name: "all", properties: byTag("backup", "daily") },
    ),
    "value of the tag not known yet": together(
      { ...cluster, properties: { tags: { backup: UNKNOWN } } },
      { type: "aws:backup/selection:Selection", name: "all", properties: byTag("backup", "daily") },
    ),
  },
};
