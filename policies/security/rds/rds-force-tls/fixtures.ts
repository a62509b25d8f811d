import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:rds/parameterGroup:ParameterGroup";
const instance = "aws:rds/instance:Instance";
const force = (value: unknown): unknown[] => [
  { name: "log_statement", value: "ddl" },
  { name: "rds.force_ssl", value },
];

export const fixtures: RuleFixtures = {
  pass: {
    forced: only(group, { family: "postgres14", parameters: force("1") }),
    "default of a new version": only(group, { family: "postgres17" }),
    "another engine": only(group, { family: "mysql8.0" }),
    "new instance with the default group": only(instance, { engine: "postgres", engineVersion: "17.2" }),
  },
  fail: {
    "absent attribute": only(group, { family: "postgres14" }),
    "turned off": only(group, { family: "postgres17", parameters: force("0") }),
    "old instance with the default group": only(instance, { engine: "postgres", engineVersion: "14.9" }),
    Aurora: only("aws:rds/clusterParameterGroup:ClusterParameterGroup", {
      family: "aurora-postgresql14",
      parameters: [],
    }),
  },
  unknown: {
    "parameters not known yet": only(group, { family: "postgres14", parameters: UNKNOWN }),
    "value not known yet": only(group, { family: "postgres14", parameters: force(UNKNOWN) }),
    "version not known yet": only(instance, { engine: "postgres", engineVersion: UNKNOWN }),
  },
};
