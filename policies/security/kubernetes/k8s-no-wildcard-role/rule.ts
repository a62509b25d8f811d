import { ROLES, rulesOf } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";
import { at, shown, strings } from "../../../values/read";

const ELEMENTS = ["apiGroups", "resources", "verbs"] as const;

export const rule: ResourceRule = {
  name: "k8s-no-wildcard-role",
  pack: "security",
  severity: "medium",
  asks: "Roles name the API groups, resources and verbs that they grant.",
  why: "A wildcard also grants what is added to the cluster later.",
  fix: "List what is needed.",
  example: `rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get"] }]`,
  frameworks: { "cis-eks": ["4.1.3"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_K8S_49", "AVD-KSV-0044", "AVD-KSV-0045"],
  scope: "resource",
  types: ROLES,
  check: (role) =>
    rulesOf(role).flatMap((rule, index) =>
      ELEMENTS.filter((element) => strings(at(rule, element)).some((name) => name.includes("*"))).map((element) => ({
        message: `rules[${index}].${element} is ${shown(at(rule, element))}`,
      })),
    ),
};
