import { machinesMay, ROLES_AND_BINDINGS } from "../../../kubernetes/boundRoles";
import type { Right } from "../../../kubernetes/rbac";
import type { StackRule } from "../../../rule";

const EXEC: Right = { resources: ["pods/exec", "nodes/proxy"], verbs: ["create"] };

export const rule: StackRule = {
  name: "k8s-machines-no-exec",
  pack: "security",
  severity: "high",
  asks: "No service account or node may run commands in pods or speak to kubelets.",
  why: "A program that is broken into enters every other pod, and takes its credentials.",
  fix: "Remove create on pods/exec and nodes/proxy from the role, or bind it to people only.",
  example: `rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }]`,
  frameworks: { soc2: ["CC6.3"] },
  publicIds: ["CKV2_K8S_2", "AVD-KSV-0053"],
  scope: "stack",
  types: ROLES_AND_BINDINGS,
  check: (resources) => machinesMay(resources, EXEC, "run commands in pods"),
};
