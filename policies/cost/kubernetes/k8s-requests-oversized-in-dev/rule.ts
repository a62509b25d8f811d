import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { quantity } from "../../../kubernetes/quantity";
import type { ResourceRule } from "../../../rule";
import { at } from "../../../values/read";

const GIB = 2 ** 30;

export const rule: ResourceRule = {
  name: "k8s-requests-oversized-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A container in development requests no more than a developer's share of CPU and memory.",
  why: "Nodes are bought for what is requested, whether it is used or not.",
  fix: "Lower resources.requests in development; limits may stay higher.",
  example: `resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "1Gi" } }`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: WORKLOAD_TYPES,
  reads: ["environmentClass", "maximumDevCpu", "maximumDevMemoryGiB"],
  check(workload, { environmentClass, maximumDevCpu, maximumDevMemoryGiB }) {
    if (environmentClass !== "dev") return [];
    return eachContainer(workload, ({ properties }) => {
      const over = [
        { name: "cpu", most: maximumDevCpu, unit: "" },
        { name: "memory", most: maximumDevMemoryGiB * GIB, unit: "Gi" },
      ].flatMap(({ name, most, unit }) => {
        const asked = at(properties, `resources.requests.${name}`);
        const limit = unit === "" ? String(most) : `${most / GIB}${unit}`;
        return (quantity(asked) ?? 0) > most ? [`requests ${String(asked)} of ${name}; at most ${limit}`] : [];
      });
      return over.length === 0 ? undefined : over.join(", ");
    });
  },
};
