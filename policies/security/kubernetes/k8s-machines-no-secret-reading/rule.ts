import { machinesMay, ROLES_AND_BINDINGS } from "../../../kubernetes/boundRoles";
import type { Right } from "../../../kubernetes/rbac";
import type { StackRule } from "../../../rule";

const READ: Right = { resources: ["secrets"], verbs: ["get", "watch", "list"], unlessNamed: true };

export const rule: StackRule = {
  name: "k8s-machines-no-secret-reading",
  pack: "security",
  severity: "high",
  asks: "No service account or node may read all secrets.",
  why: "A program that is broken into has the credentials of every other one.",
  fix: "Name the secrets in resourceNames, or bind the role to people only.",
  example: `rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: ["orders"], verbs: ["get"] }]`,
  frameworks: { "cis-eks": ["4.1.2"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV2_K8S_5", "AVD-KSV-0041"],
  scope: "stack",
  types: ROLES_AND_BINDINGS,
  check: (resources) => machinesMay(resources, READ, "read all secrets"),
};
