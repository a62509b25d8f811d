import { EXPOSURE_TYPES, exposures } from "../../../kubernetes/exposure";
import { traitOf } from "../../../relations/identity";
import { UNKNOWN, type StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "public-sensitive-authenticated",
  pack: "architecture",
  severity: "high",
  asks: "A workload with personal, health or payment data that the internet reaches knows its callers.",
  why: "What anybody may ask for is published, whatever the page around it looks like.",
  fix: "Authenticate callers at the gateway or in the workload, or take the data out of what the route reaches.",
  example: `metadata: { annotations: { "plinth.dev/api-auth": "jwt" }, labels: { "plinth.dev/data-class": "personal" } }`,
  frameworks: { gdpr: ["32"], hipaa: ["164.312(d)", "164.312(a)(1)"], "pci-dss": ["7.2.1", "8.3.1"], soc2: ["CC6.1"] },
  publicIds: [],
  scope: "stack",
  types: EXPOSURE_TYPES,
  reads: ["sensitiveDataClasses"],
  check: (resources, { sensitiveDataClasses }) =>
    exposures(resources).flatMap(({ route, workload, authentication }) => {
      const dataClass = traitOf(workload, "dataClass");
      if (dataClass === UNKNOWN || dataClass === undefined || !sensitiveDataClasses.includes(dataClass)) return [];
      if (authentication !== undefined && authentication !== "none") return [];
      return [
        {
          resource: workload,
          message: `${route.name} opens its ${dataClass} data to callers that nobody asks who they are`,
        },
      ];
    }),
};
