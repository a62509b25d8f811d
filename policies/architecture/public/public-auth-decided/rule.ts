import { EXPOSURE_TYPES, exposures } from "../../../kubernetes/exposure";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "public-auth-decided",
  pack: "architecture",
  severity: "medium",
  asks: "A workload that the internet reaches says how callers prove who they are, or that they need not.",
  why: "Where nobody decided, everybody may call, and each team believes that the gateway or the other one checks.",
  fix: "Set metadata.plinth.api.auth in its Score file, annotate the workload, or add an authentication policy to the route.",
  example: `metadata: { annotations: { "plinth.dev/api-auth": "jwt" } }`,
  frameworks: { soc2: ["CC6.1", "CC6.6"], hipaa: ["164.312(d)"], "pci-dss": ["8.3.1"] },
  publicIds: [],
  scope: "stack",
  types: EXPOSURE_TYPES,
  check: (resources) =>
    exposures(resources)
      .filter(({ authentication }) => authentication === undefined)
      .map(({ route, workload }) => ({
        resource: workload,
        message: `${route.name} opens it to the internet, and nothing says how callers prove who they are`,
      })),
};
