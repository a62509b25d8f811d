import { checkResources } from "./podSpec";
import type { Field } from "./problems";

/** Checks a HorizontalPodAutoscaler. */
export function checkAutoscaler(object: Field): void {
  const spec = object.at("spec");
  if (!spec.required()) return;
  const target = spec.at("scaleTargetRef");
  if (target.required()) for (const field of ["kind", "name"]) target.at(field).required();
  const [least, most] = [spec.at("minReplicas"), spec.at("maxReplicas")];
  least.integer(0);
  if (!most.required()) return;
  most.integer(1);
  if (typeof least.value === "number" && typeof most.value === "number" && most.value < least.value) {
    most.invalid("must be greater than or equal to `minReplicas`");
  }
}

/** Checks a PodDisruptionBudget: one bound, not both. */
export function checkDisruptionBudget(object: Field): void {
  const spec = object.at("spec");
  const [least, most] = [spec.at("minAvailable"), spec.at("maxUnavailable")];
  if (!least.isAbsent && !most.isAbsent) {
    spec.invalid("minAvailable and maxUnavailable cannot be both set");
  }
  for (const bound of [least, most]) {
    if (typeof bound.value === "string")
      bound.matches({
        pattern: /^\d{1,3}%$/,
        maxLength: 4,
        says: "a valid percent string must be a numeric string followed by an ending '%'",
      });
    else bound.integer(0);
  }
}

/** Checks a PersistentVolumeClaim. */
export function checkClaim(object: Field): void {
  const spec = object.at("spec");
  if (!spec.required()) return;
  const modes = spec.at("accessModes");
  if (modes.required()) {
    for (const mode of modes.elements())
      mode.oneOf("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
  }
  const storage = spec.at("resources").at("requests").at("storage");
  if (storage.required()) storage.quantity();
  checkResources(spec.at("resources"));
}

/** Checks a RoleBinding or ClusterRoleBinding. */
export function checkRoleBinding(object: Field): void {
  const role = object.at("roleRef");
  if (role.required()) {
    role.at("name").required();
    role.at("kind").oneOf("ClusterRole", "Role");
    const group = role.at("apiGroup");
    if (!group.isAbsent) group.oneOf("rbac.authorization.k8s.io");
  }
  for (const subject of object.at("subjects").elements()) {
    subject.at("name").required();
    subject.at("kind").oneOf("ServiceAccount", "User", "Group");
    if (subject.map.kind === "ServiceAccount") subject.at("namespace").required();
  }
}

/** Checks a Role or ClusterRole: every rule allows something. */
export function checkRole(object: Field): void {
  for (const rule of object.at("rules").elements()) {
    rule.at("verbs").required();
    if (rule.at("nonResourceURLs").isAbsent) {
      rule.at("resources").required();
      const groups = rule.at("apiGroups");
      if (groups.isAbsent) groups.refuse("Required value: resource rules must supply at least one api group");
    }
  }
}

/** Checks a ResourceQuota. */
export function checkQuota(object: Field): void {
  for (const [, hard] of object.at("spec").at("hard").entries()) hard.quantity();
}

/** Checks a PriorityClass. */
export function checkPriorityClass(object: Field): void {
  object.at("value").integer(-2147483648, 1000000000);
}

/** Checks a StorageClass. */
export function checkStorageClass(object: Field): void {
  object.at("provisioner").required();
  object.at("reclaimPolicy").oneOf("Delete", "Retain");
  object.at("volumeBindingMode").oneOf("Immediate", "WaitForFirstConsumer");
}
