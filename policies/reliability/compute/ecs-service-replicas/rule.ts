import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { asNumber, isEmpty, property } from "../../../values/read";

const SERVICE = "aws:ecs/service:Service";
const SCALING = "aws:appautoscaling/target:Target";

/** What makes a service one that others call. */
const CALLED_BY = ["loadBalancers", "serviceConnectConfiguration", "serviceRegistries"];

/** The least that auto scaling keeps of each service, by the service's name; undefined when a name is not known yet. */
function scaledMinimums(resources: readonly RuleResource[]): ReadonlyMap<string, unknown> | undefined {
  const targets = ofTypes(resources, [SCALING]).filter((target) => {
    const namespace = property(target, "serviceNamespace");
    return namespace === "ecs" || namespace === UNKNOWN;
  });
  const ids = targets.map((target) => [property(target, "resourceId"), property(target, "minCapacity")] as const);
  if (ids.some(([id]) => id === UNKNOWN)) return undefined;
  // Targets are named `service/CLUSTER/SERVICE`.
  return new Map(ids.map(([id, minimum]) => [String(id).split("/").at(-1) ?? "", minimum]));
}

export const rule: StackRule = {
  name: "ecs-service-replicas",
  pack: "reliability",
  severity: "medium",
  asks: "An ECS service that others call always runs several tasks in production.",
  why: "While the only task is moved or replaced, its callers get errors.",
  fix: "Set desiredCount, or minCapacity of its scaling target, to at least minimumReplicas.",
  example: `new aws.ecs.Service("orders", { desiredCount: 2, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [SERVICE, SCALING],
  reads: ["environmentClass", "minimumReplicas"],
  check(resources, { environmentClass, minimumReplicas }) {
    const minimums = scaledMinimums(resources);
    if (environmentClass !== "prod" || minimums === undefined) return [];
    return ofTypes(resources, [SERVICE])
      .filter((service) => property(service, "schedulingStrategy") !== "DAEMON")
      .filter((service) => CALLED_BY.some((name) => !isEmpty(property(service, name))))
      .flatMap((resource) => {
        const name = property(resource, "name") ?? resource.name;
        const count = minimums.get(String(name)) ?? property(resource, "desiredCount");
        const tasks = asNumber(count) ?? 0;
        if (name === UNKNOWN || count === UNKNOWN || tasks >= minimumReplicas) return [];
        return [{ resource, message: `may run ${tasks} task${tasks === 1 ? "" : "s"}; at least ${minimumReplicas}` }];
      });
  },
};
