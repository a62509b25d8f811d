import { RESOURCE_QUOTAS } from "../../../kubernetes/kinds";
import { quantity } from "../../../kubernetes/quantity";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isObject, property, shown, type Properties } from "../../../values/read";

const GIB = 2 ** 30;

/** What a quota says of a resource: `requests.cpu`, or `cpu`, which is short for it. */
function requestsOf(hard: Properties, name: string): unknown {
  return hard[`requests.${name}`] ?? hard[name];
}

export const rule: ResourceRule = {
  name: "k8s-quota-by-class",
  pack: "reliability",
  severity: "low",
  asks: "A namespace's quota of CPU and memory is no larger than its class of environment allows.",
  why: "A quota that was copied from production lets one development namespace take the cluster from all others.",
  fix: "Set requests.cpu and requests.memory of the ResourceQuota within namespaceQuotas of the class.",
  example: `new kubernetes.core.v1.ResourceQuota("orders", { spec: { hard: { "requests.cpu": "4", "requests.memory": "8Gi" } } })`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: RESOURCE_QUOTAS,
  reads: ["environmentClass", "namespaceQuotas"],
  check(quota, { environmentClass, namespaceQuotas }) {
    const ceiling = namespaceQuotas[environmentClass];
    const hard = property(quota, "spec.hard");
    if (ceiling === undefined || hard === UNKNOWN) return [];
    return [
      { name: "cpu", most: ceiling.cpu, limit: `${ceiling.cpu}` },
      { name: "memory", most: ceiling.memoryGiB * GIB, limit: `${ceiling.memoryGiB}Gi` },
    ].flatMap(({ name, most, limit }) => {
      const given = requestsOf(isObject(hard) ? hard : {}, name);
      const amount = quantity(given);
      if (given === UNKNOWN || (amount !== undefined && amount <= most)) return [];
      return [{ message: `hard requests.${name} is ${shown(given)}; ${environmentClass} allows ${limit}` }];
    });
  },
};
