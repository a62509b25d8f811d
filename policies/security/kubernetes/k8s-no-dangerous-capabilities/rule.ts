import { addedCapabilities, eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

/** SYS_ADMIN has a rule of its own. */
const DANGEROUS: ReadonlySet<unknown> = new Set([
  "ALL",
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
  why: "With these a container loads kernel modules, reads any file or taps the network of its node.",
  fix: "Remove the capability from capabilities.add.",
  example: `securityContext: { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) => {
      const dangerous = addedCapabilities(container).filter((name) => DANGEROUS.has(name));
      return dangerous.length === 0 ? undefined : `securityContext.capabilities.add has ${dangerous.join(", ")}`;
    }),
};
