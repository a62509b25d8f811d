import { machinesMay, ROLES_AND_BINDINGS } from "../../../kubernetes/boundRoles";
import type { Right } from "../../../kubernetes/rbac";
import type { StackRule } from "../../../rule";

const STATUS: Right = { resources: ["services/status"], verbs: ["update", "patch"] };

export const rule: StackRule = {
  name: "k8s-machines-no-service-status",
  pack: "security",
  severity: "high",
  asks: "No service account or node may set the status of services.",
  why: "It takes over the traffic to any address by naming that address as its load balancer (CVE-2020-8554, which has no fix).",
  fix: "Remove update and patch on services/status from the role, or bind it to people only.",
  example: `rules: [{ apiGroups: [""], resources: ["services"], verbs: ["get", "list"] }]`,
  frameworks: { soc2: ["CC6.3"] },
  publicIds: ["CKV2_K8S_4"],
  scope: "stack",
  types: ROLES_AND_BINDINGS,
  check: (resources) => machinesMay(resources, STATUS, "set the status of services"),
};
