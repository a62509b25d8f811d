import {
  groupProblems,
  PARAMETERISED,
  parameterOf,
  parameterSources,
  type ParameterSource,
} from "../../../aws/parameterGroups";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

/** What turns the log of statements on, with the value that says off. */
const PARAMETERS: Readonly<Record<string, string>> = { log_statement: "none", log_min_duration_statement: "-1" };

/** Aurora's engine is `aurora-postgresql`; clusters and instances of RDS itself have `postgres`. */
function isPostgres(database: RuleResource): boolean {
  const engine = property(database, "engine");
  return engine === "postgres" || engine === "aurora-postgresql";
}

/** Which of the parameters a group leaves off. */
function problemOfGroup(group: RuleResource): string | undefined {
  const off = Object.entries(PARAMETERS).flatMap(([name, never]) => {
    const value = parameterOf(group, name);
    return value === undefined || value === never ? [name] : [];
  });
  return off.length === 0 ? undefined : `does not turn on ${off.join(" and ")}`;
}

export const rule: StackRule = {
  name: "rds-query-logging",
  pack: "security",
  severity: "low",
  asks: "A PostgreSQL database logs statements: those that change it, and slow ones.",
  why: "Without them nobody can say what changed the schema, or which query held everything up.",
  fix: "Set log_statement and log_min_duration_statement in a parameter group of the database.",
  example: `new aws.rds.ParameterGroup("orders", { family: "postgres17", parameters: [{ name: "log_statement", value: "ddl" }, { name: "log_min_duration_statement", value: "1000" }] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV2_AWS_27", "CKV2_AWS_30"],
  scope: "stack",
  types: PARAMETERISED,
  check(resources) {
    const groupsProblem = groupProblems(problemOfGroup);
    const problemOf = (source: ParameterSource): string | undefined => {
      if (source.kind === "groups") return groupsProblem(source.groups);
      return source.kind === "default" ? "no parameter group is named: the default one logs no statements" : undefined;
    };
    return [...parameterSources(resources)].flatMap(([resource, source]) => {
      const message = isPostgres(resource) ? problemOf(source) : undefined;
      return message === undefined ? [] : [{ resource, message }];
    });
  },
};
