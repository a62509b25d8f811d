import { eachContainer, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, strings } from "../../../values/read";

const DANGEROUS: ReadonlySet<string> = new Set([
  "ALL",
  "SYS_ADMIN",
  "NET_ADMIN",
  "NET_RAW",
  "SYS_PTRACE",
  "SYS_MODULE",
  "SYS_RAWIO",
  "DAC_READ_SEARCH",
  "BPF",
]);

export const rule: ResourceRule = {
  name: "k8s-no-dangerous-capabilities",
  pack: "security",
  severity: "high",
  asks: "No container adds a capability that opens the node.",
  why: "SYS_ADMIN and the like are root by another name.",
  fix: "Remove the capability from capabilities.add.",
  example: `securityContext: { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.1.7"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_39", "CKV_K8S_25"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const added = strings(at(properties, "securityContext.capabilities.add")).map((name) =>
        name.toUpperCase().replace(/^CAP_/, ""),
      );
      const dangerous = added.filter((name) => DANGEROUS.has(name));
      return dangerous.length === 0 ? undefined : `securityContext.capabilities.add has ${dangerous.join(", ")}`;
    }),
};
