import { namedBy, ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { once } from "../values/once";
import { at, objects, property } from "../values/read";

const INSTANCE = "aws:rds/instance:Instance";
const CLUSTER = "aws:rds/cluster:Cluster";
const INSTANCE_PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
const CLUSTER_PARAMETERS = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

/** Groups that hold the parameters of an engine of RDS. */
export const PARAMETER_GROUPS: readonly string[] = [INSTANCE_PARAMETERS, CLUSTER_PARAMETERS];

/** Databases of RDS and the groups that their parameters are in. */
export const PARAMETERISED: readonly string[] = [INSTANCE, CLUSTER, ...PARAMETER_GROUPS];

/** Where a database takes its engine's parameters from. */
export type ParameterSource =
  | { kind: "groups"; groups: ReadonlySet<RuleResource> }
  /** The group that RDS has for each engine and version, which nobody can change. */
  | { kind: "default" }
  /** A group that is not in this stack, or is not known yet. */
  | { kind: "elsewhere" };

/** For each database of RDS among the resources, where its parameters come from. */
export function parameterSources(resources: readonly RuleResource[]): ReadonlyMap<RuleResource, ParameterSource> {
  return new Map([
    ...sourcesOf(resources, INSTANCE, "parameterGroupName", INSTANCE_PARAMETERS),
    ...sourcesOf(resources, CLUSTER, "dbClusterParameterGroupName", CLUSTER_PARAMETERS),
  ]);
}

function sourcesOf(
  resources: readonly RuleResource[],
  type: string,
  path: string,
  groupType: string,
): [RuleResource, ParameterSource][] {
  const databases = ofTypes(resources, [type]);
  const named = namedBy(databases, path, ofTypes(resources, [groupType]), ["name", "id"]);
  return databases.map((database) => {
    const groups = named.get(database);
    if (groups !== undefined) return [database, { kind: "groups", groups }];
    return [database, { kind: hasDefaultParameters(database) ? "default" : "elsewhere" }];
  });
}

/**
 * What `judge` has against the groups that a database takes its parameters from, one sentence, as a message about the
 * database. Every group and every set of groups is judged once, however many databases share them.
 */
export function groupProblems(
  judge: (group: RuleResource) => string | undefined,
): (groups: ReadonlySet<RuleResource>) => string | undefined {
  const ofGroup = once((group: RuleResource) => {
    const problem = judge(group);
    return problem === undefined ? undefined : `its parameter group ${group.name} ${problem}`;
  });
  return once((groups: ReadonlySet<RuleResource>) => {
    for (const group of groups) {
      const problem = ofGroup(group);
      if (problem !== undefined) return problem;
    }
    return undefined;
  });
}

/** Whether a database of RDS leaves its parameters to the default group of its engine and version. */
export function hasDefaultParameters(database: RuleResource): boolean {
  const name = property(database, database.type === CLUSTER ? "dbClusterParameterGroupName" : "parameterGroupName");
  return name === undefined || (typeof name === "string" && name.startsWith("default."));
}

/** The value that a group gives to a parameter; undefined where it gives none, `UNKNOWN` where that is not known yet. */
export function parameterOf(group: RuleResource, name: string): unknown {
  const parameters = property(group, "parameters");
  const found = objects(parameters).find((parameter) => at(parameter, "name") === name);
  if (found !== undefined) return at(found, "value");
  const list: unknown[] = Array.isArray(parameters) ? parameters : [parameters];
  return list.some((item) => item === UNKNOWN || at(item, "name") === UNKNOWN) ? UNKNOWN : undefined;
}
