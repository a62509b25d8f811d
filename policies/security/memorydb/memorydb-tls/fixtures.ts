import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:memorydb/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(cluster, {}), on: only(cluster, { tlsEnabled: true }) },
  fail: { off: only(cluster, { tlsEnabled: false }), "off, as a word": only(cluster, { tlsEnabled: "false" }) },
  unknown: { "not known yet": only(cluster, { tlsEnabled: UNKNOWN }) },
};
