import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}, prod),
    taken: only(database, { skipFinalSnapshot: false, finalSnapshotIdentifier: "last" }, prod),
    "a replica": only(database, { skipFinalSnapshot: true, replicateSourceDb: "orders" }, prod),
    development: only(database, { skipFinalSnapshot: true }),
  },
  fail: {
    skipped: only(database, { skipFinalSnapshot: true }, prod),
    "a warehouse": only("aws:redshift/cluster:Cluster", { skipFinalSnapshot: "true" }, prod),
  },
  unknown: { "not known yet": only(database, { skipFinalSnapshot: UNKNOWN }, prod) },
};
