import { only, together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const GROUP = "aws:rds/parameterGroup:ParameterGroup";
const INSTANCE = "aws:rds/instance:Instance";
const CLUSTER = "aws:rds/cluster:Cluster";
const CLUSTER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

const force = (value: unknown): unknown[] => [
  { name: "log_statement", value: "ddl" },
  { name: "rds.force_ssl", value },
];
const secure = (value: unknown): unknown => ({ name: "require_secure_transport", value });

const database = (group: object): Fixture =>
  together(
    { type: INSTANCE, properties: { parameterGroupName: "custom" } },
    { type: GROUP, name: "custom", properties: { name: "custom", ...group } },
  );
const cluster = (group: object): Fixture =>
  together(
    {
      type: CLUSTER,
      properties: { dbClusterParameterGroupName: UNKNOWN },
      dependsOn: { dbClusterParameterGroupName: ["custom"] },
    },
    { type: CLUSTER_GROUP, name: "custom", properties: group },
  );

export const fixtures: RuleFixtures = {
  pass: {
    forced: database({ family: "postgres14", parameters: force("1") }),
    "forced, as a number": database({ family: "postgres14", parameters: force(1) }),
    "default of a new version": database({ family: "postgres15" }),
    "default of a new version of Aurora": cluster({ family: "aurora-postgresql17" }),
    "MySQL, forced": database({ family: "mysql8.4", parameters: [secure("ON")] }),
    "Aurora MySQL, forced": cluster({ family: "aurora-mysql8.0", parameters: secure(true) }),
    "Db2, forced": database({ family: "db2-ae-11.5", parameters: [{ name: "db2comm", value: "SSL" }] }),
    "an engine without such a parameter": database({ family: "oracle-ee-19" }),
    "group in another stack": only(INSTANCE, { engine: "postgres", parameterGroupName: "custom" }),
    "default group": only(INSTANCE, { engine: "postgres", engineVersion: "14.9" }),
  },
  fail: {
    "absent attribute": database({ family: "postgres14" }),
    "turned off": database({ family: "postgres17", parameters: force("0") }),
    "turned off, in words": database({ family: "postgres17", parameters: force("off") }),
    Aurora: cluster({ family: "aurora-postgresql16", parameters: [] }),
    "SQL Server": database({ family: "sqlserver-se-15.0" }),
    MySQL: database({ family: "mysql8.4", parameters: [secure("0")] }),
    MariaDB: database({ family: "mariadb10.11" }),
    "Db2 with both": database({ family: "db2-se-11.5", parameters: [{ name: "db2comm", value: "SSL,TCPIP" }] }),
    "group that no database here names": only(GROUP, { family: "postgres14" }),
    "group that only another database names": {
      ...together(
        { type: INSTANCE, name: "orders", properties: { parameterGroupName: "strict" } },
        { type: INSTANCE, name: "stock", properties: { parameterGroupName: "lax" } },
        { type: GROUP, name: "strict", properties: { name: "strict", family: "postgres17" } },
        { type: GROUP, name: "lax", properties: { name: "lax", family: "postgres14" } },
      ),
      flagged: ["stock"],
    },
  },
  unknown: {
    "parameters not known yet": database({ family: "postgres14", parameters: UNKNOWN }),
    "a parameter not known yet": database({ family: "postgres14", parameters: [UNKNOWN] }),
    "value not known yet": database({ family: "postgres14", parameters: force(UNKNOWN) }),
    "family not known yet": database({ family: UNKNOWN }),
    "group not known yet": only(INSTANCE, { parameterGroupName: UNKNOWN }),
  },
};
