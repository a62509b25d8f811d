import { only, together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const INSTANCE = "aws:rds/instance:Instance";
const CLUSTER = "aws:rds/cluster:Cluster";

const parameters = (statement: unknown, duration: unknown): unknown[] => [
  { name: "log_statement", value: statement },
  { name: "log_min_duration_statement", value: duration },
];
const database = (group: object): Fixture =>
  together(
    { type: INSTANCE, properties: { engine: "postgres", parameterGroupName: "custom" } },
    { type: "aws:rds/parameterGroup:ParameterGroup", name: "custom", properties: { name: "custom", ...group } },
  );
const cluster = (group: object): Fixture =>
  together(
    {
      type: CLUSTER,
      properties: { engine: "aurora-postgresql", dbClusterParameterGroupName: UNKNOWN },
      dependsOn: { dbClusterParameterGroupName: ["custom"] },
    },
    { type: "aws:rds/clusterParameterGroup:ClusterParameterGroup", name: "custom", properties: group },
  );

export const fixtures: RuleFixtures = {
  pass: {
    logged: database({ parameters: parameters("ddl", "1000") }),
    "of a cluster": cluster({ parameters: parameters("all", "1") }),
    "another engine": only(INSTANCE, { engine: "mysql" }),
    "group in another stack": only(INSTANCE, { engine: "postgres", parameterGroupName: "custom" }),
  },
  fail: {
    "absent attribute": only(INSTANCE, { engine: "postgres" }),
    "cluster, absent attribute": only(CLUSTER, { engine: "aurora-postgresql" }),
    "cluster of several zones": only(CLUSTER, { engine: "postgres" }),
    "default group": only(INSTANCE, { engine: "postgres", parameterGroupName: "default.postgres17" }),
    "group without": database({}),
    "one of two": cluster({ parameters: [{ name: "log_statement", value: "all" }] }),
    "the other of two": cluster({ parameters: [{ name: "log_min_duration_statement", value: "1" }] }),
    "turned off": database({ parameters: parameters("none", "1000") }),
    "never slow": database({ parameters: parameters("ddl", "-1") }),
  },
  unknown: {
    "engine not known yet": only(INSTANCE, { engine: UNKNOWN }),
    "group not known yet": only(INSTANCE, { engine: "postgres", parameterGroupName: UNKNOWN }),
    "parameters not known yet": database({ parameters: UNKNOWN }),
    "values not known yet": database({ parameters: parameters(UNKNOWN, UNKNOWN) }),
  },
};
