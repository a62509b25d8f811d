import { machinesMay, ROLES_AND_BINDINGS } from "../../../kubernetes/boundRoles";
import type { Right } from "../../../kubernetes/rbac";
import type { StackRule } from "../../../rule";

const IMPERSONATE: Right = { resources: ["users", "groups", "serviceaccounts"], verbs: ["impersonate"] };

export const rule: StackRule = {
  name: "k8s-machines-no-impersonate",
  pack: "security",
  severity: "high",
  asks: "No service account or node may impersonate others.",
  why: "A program that is broken into acts as anybody, an administrator of the cluster too.",
  fix: "Remove the verb impersonate from the role, or bind it to people only.",
  example: `rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get"] }]`,
  frameworks: { "cis-eks": ["4.1.8"], soc2: ["CC6.3"] },
  publicIds: ["CKV2_K8S_3", "AVD-KSV-0043"],
  scope: "stack",
  types: ROLES_AND_BINDINGS,
  check: (resources) => machinesMay(resources, IMPERSONATE, "impersonate others"),
};
