import { callsOf } from "../../../kubernetes/calls";
import { SERVICES, TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { VARIABLE_SOURCES } from "../../../kubernetes/variables";
import { circles } from "../../../relations/graph";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";

function byName(some: RuleResource, other: RuleResource): number {
  return some.name < other.name ? -1 : 1;
}

export const rule: StackRule = {
  name: "call-cycle",
  pack: "architecture",
  severity: "medium",
  asks: "Workloads do not call each other in a circle.",
  why: "Each waits for the other: a slow answer fills the queues of both, and neither can be released or restarted alone.",
  fix: "Turn one of the calls into an event, or move what both need into a third workload.",
  example: `env: [{ name: "KAFKA_TOPIC", value: "orders.placed" }] // instead of calling back`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...TEAM_WORKLOADS, ...SERVICES, ...VARIABLE_SOURCES],
  check(resources) {
    const workloads = ofTypes(resources, TEAM_WORKLOADS);
    return circles(workloads, callsOf(resources, workloads)).flatMap((circle) => {
      const members = [...circle].sort(byName);
      const [resource] = members;
      return resource === undefined || members.length < 2
        ? []
        : [{ resource, message: `${members.map(({ name }) => name).join(", ")} call each other in a circle` }];
    });
  },
};
