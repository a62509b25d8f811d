import { machinesMay, ROLES_AND_BINDINGS } from "../../../kubernetes/boundRoles";
import type { Right } from "../../../kubernetes/rbac";
import type { StackRule } from "../../../rule";

const BIND: Right = { resources: ["rolebindings", "clusterrolebindings"], verbs: ["bind"] };

export const rule: StackRule = {
  name: "k8s-machines-no-role-bind",
  pack: "security",
  severity: "high",
  asks: "No service account or node may bind roles whatever those roles grant.",
  why: "A program that is broken into makes itself administrator of the cluster.",
  fix: "Remove the verb bind from the role, or bind it to people only.",
  example: `rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["rolebindings"], verbs: ["get", "create"] }]`,
  frameworks: { "cis-eks": ["4.1.8"], soc2: ["CC6.3"] },
  publicIds: ["CKV2_K8S_1"],
  scope: "stack",
  types: ROLES_AND_BINDINGS,
  check: (resources) => machinesMay(resources, BIND, "bind roles that grant more than it has"),
};
