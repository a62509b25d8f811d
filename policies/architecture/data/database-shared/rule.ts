import { TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { VARIABLE_SOURCES, Variables, type Variable } from "../../../kubernetes/variables";
import { databasesIn } from "../../../relations/databases";
import { ofTypes } from "../../../relations/references";
import { Users } from "../../../relations/workloadIdentity";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { at, isObject, objects, property, shown } from "../../../values/read";

const FUNCTION = "aws:lambda/function:Function";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

function functionVariables(lambda: RuleResource): Variable[] {
  const variables = property(lambda, "environment.variables");
  return Object.entries(isObject(variables) ? variables : {}).flatMap(([name, value]) => variable(name, value));
}

function taskVariables(task: RuleResource): Variable[] {
  const text = property(task, "containerDefinitions");
  return objects(typeof text === "string" ? parsed(text) : text).flatMap((container) =>
    objects(at(container, "environment")).flatMap((entry) => variable(at(entry, "name"), at(entry, "value"))),
  );
}

function variable(name: unknown, value: unknown): Variable[] {
  const known = typeof value === "string" || value === UNKNOWN;
  return typeof name === "string" && known ? [{ name, value }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const rule: StackRule = {
  name: "database-shared",
  pack: "architecture",
  severity: "medium",
  asks: "A database belongs to one workload.",
  why: "Two that share tables cannot change or be released apart, and each can break the other's data.",
  fix: "Give each workload a database of its own, and let the other ask for the data by a call or events.",
  example: `resources: { db: { type: postgres } } // in each Score file, without a common id`,
  frameworks: { soc2: ["CC6.1"], gdpr: ["25"] },
  publicIds: [],
  scope: "stack",
  types: [...TEAM_WORKLOADS, ...VARIABLE_SOURCES, FUNCTION, TASK],
  check(resources) {
    const variables = new Variables(resources);
    const given: [RuleResource, Variable[]][] = [
      ...ofTypes(resources, TEAM_WORKLOADS).map((each): [RuleResource, Variable[]] => [each, variables.of(each)]),
      ...ofTypes(resources, [FUNCTION]).map((each): [RuleResource, Variable[]] => [each, functionVariables(each)]),
      ...ofTypes(resources, [TASK]).map((each): [RuleResource, Variable[]] => [each, taskVariables(each)]),
    ];
    const users = new Users();
    for (const [resource, texts] of given) {
      const named = databasesIn(texts, resource).map(({ server, name }) => JSON.stringify([name, server]));
      for (const database of new Set(named)) users.add(database, resource);
    }
    return users.shared().flatMap(({ thing, workloads, resources: using }) => {
      const [name, server] = JSON.parse(thing) as [string, string];
      const message = `database ${shown(name)} on ${server.split("::").at(-1) ?? server} is used by ${workloads.join(" and ")}`;
      return using.map((resource) => ({ resource, message }));
    });
  },
};
