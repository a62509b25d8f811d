import { EXPOSURE_TYPES, exposures } from "../../../kubernetes/exposure";
import { REPLICATED } from "../../../kubernetes/kinds";
import { publicRoutes } from "../../../kubernetes/routes";
import { VARIABLE_SOURCES, Variables } from "../../../kubernetes/variables";
import { groupedBy } from "../../../relations/groups";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";

/** The workloads of a stack that answer at each public host of it. */
function answeringAt(resources: readonly RuleResource[]): ReadonlyMap<string, ReadonlySet<RuleResource>> {
  const byRoute = groupedBy(exposures(resources), ({ route }) => route);
  const byHost = new Map<string, Set<RuleResource>>();
  for (const { resource, hosts } of publicRoutes(resources)) {
    for (const host of hosts) {
      const answering = byHost.get(host) ?? new Set();
      for (const { workload } of byRoute.get(resource) ?? []) answering.add(workload);
      byHost.set(host, answering);
    }
  }
  return byHost;
}

function hostsIn(value: string | typeof UNKNOWN): string[] {
  return value === UNKNOWN ? [] : value.toLowerCase().split(/[^a-z0-9.-]+/);
}

export const rule: StackRule = {
  name: "internal-calls-stay-inside",
  pack: "architecture",
  severity: "low",
  asks: "Workloads of one stack call each other inside the cluster.",
  why: "By the public address every call goes out through the NAT gateway and in through the load balancer: slower, paid for twice, and down when the internet side is.",
  fix: "Use the Service's host, name.namespace.svc.cluster.local, instead of the public one.",
  example: `env: [{ name: "ORDERS_URL", value: "http://orders.orders.svc.cluster.local" }]`,
  frameworks: { soc2: ["CC6.6"] },
  publicIds: [],
  scope: "stack",
  types: [...EXPOSURE_TYPES, ...VARIABLE_SOURCES],
  check(resources) {
    const answering = answeringAt(resources);
    const variables = new Variables(resources);
    return ofTypes(resources, REPLICATED).flatMap((resource) => {
      const called = new Set(variables.of(resource).flatMap(({ value }) => hostsIn(value)));
      return [...called].flatMap((host) => {
        const there = answering.get(host);
        // A workload is given its own public address to print it in links.
        return there === undefined || there.size === 0 || there.has(resource)
          ? []
          : [
              {
                resource,
                message: `calls ${[...there].map(({ name }) => name).join(", ")} by the public host ${host}`,
              },
            ];
      });
    });
  },
};
