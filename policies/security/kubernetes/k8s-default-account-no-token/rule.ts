import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isFalse, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-default-account-no-token",
  pack: "security",
  severity: "medium",
  asks: "The default service account gives its pods no token.",
  why: "Every pod that names no account of its own carries that token.",
  fix: "Set automountServiceAccountToken to false in the default service account, and give workloads accounts of their own.",
  example: `new kubernetes.core.v1.ServiceAccountPatch("default", { metadata: { name: "default", namespace: "orders" }, automountServiceAccountToken: false })`,
  frameworks: { "cis-eks": ["4.1.5"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_41"],
  scope: "resource",
  types: ["kubernetes:core/v1:ServiceAccount"],
  check(account) {
    const mounted = property(account, "automountServiceAccountToken");
    if (property(account, "metadata.name") !== "default" || mounted === UNKNOWN || isFalse(mounted)) return [];
    return [{ message: `automountServiceAccountToken is ${shown(mounted)} in the default service account` }];
  },
};
