import type { Fixture, RuleFixtures } from "../../../fixture";
import { UNKNOWN, type EnvironmentClass } from "../../../rule";

const store = (
  type: string,
  properties: object,
  { protect = false, environmentClass = "prod" }: { protect?: boolean; environmentClass?: EnvironmentClass } = {},
): Fixture => ({ resources: [{ type, properties, protect }], settings: { environmentClass } });

const table = "aws:dynamodb/table:Table";
const instance = "aws:rds/instance:Instance";
const bucket = "aws:s3/bucket:Bucket";

export const fixtures: RuleFixtures = {
  pass: {
    protected: store(table, {}, { protect: true }),
    "not in production": store(table, {}, { environmentClass: "staging" }),
    "read replica": store(instance, { replicateSourceDb: "orders" }),
    "replica cluster": store("aws:rds/cluster:Cluster", { replicationSourceIdentifier: "orders" }),
    "bucket that S3 keeps": store(bucket, {}),
  },
  fail: {
    "absent attribute": store(table, {}),
    database: store(instance, { deletionProtection: true }),
    "bucket that is emptied": store(bucket, { forceDestroy: true }),
  },
  unknown: {
    "whether a replica is not known yet": store(instance, { replicateSourceDb: UNKNOWN }),
    "whether it is emptied is not known yet": store(bucket, { forceDestroy: UNKNOWN }),
  },
};
