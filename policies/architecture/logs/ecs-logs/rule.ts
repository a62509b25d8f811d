import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isEmpty, objects, property, shown } from "../../../values/read";

/** The containers of a task, which providers take as JSON; undefined when they are not known yet. */
function containersIn(value: unknown): Readonly<Record<string, unknown>>[] | undefined {
  if (value === UNKNOWN) return undefined;
  if (typeof value !== "string") return objects(value);
  try {
    return objects(JSON.parse(value));
  } catch {
    return [];
  }
}

export const rule: ResourceRule = {
  name: "ecs-logs",
  pack: "architecture",
  severity: "medium",
  asks: "Every container of an ECS task sends its logs somewhere.",
  why: "Without a log driver what the container says stays on its machine, and is gone with it.",
  fix: "Set logConfiguration in the container's definition.",
  example: `logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": group.name, "awslogs-region": region } }`,
  frameworks: { soc2: ["CC7.2"], "pci-dss": ["10.2.1"], hipaa: ["164.312(b)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:ecs/taskDefinition:TaskDefinition"],
  check: (task) =>
    (containersIn(property(task, "containerDefinitions")) ?? []).flatMap((container) => {
      const configuration = at(container, "logConfiguration");
      const silent = configuration !== UNKNOWN && isEmpty(at(configuration, "logDriver"));
      return silent ? [{ message: `container ${shown(at(container, "name"))} has no logConfiguration` }] : [];
    }),
};
