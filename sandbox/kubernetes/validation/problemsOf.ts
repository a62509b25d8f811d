import { groupOf, type KubernetesObject } from "../kubernetesObject";
import type { FieldProblem } from "../refusals";
import { checkConfigMap, checkSecret } from "./data";
import { checkMetadata } from "./metadata";
import {
  checkAutoscaler,
  checkClaim,
  checkDisruptionBudget,
  checkPriorityClass,
  checkQuota,
  checkRole,
  checkRoleBinding,
  checkStorageClass,
} from "./policies";
import { Field } from "./problems";
import { checkIngress, checkNetworkPolicy, checkService } from "./services";
import { checkController, checkCronJob, checkJob, checkPod } from "./workloads";

/** What the API server checks beyond metadata, per group and kind. */
const CHECKS: Readonly<Record<string, (object: Field) => void>> = {
  "/ConfigMap": checkConfigMap,
  "/PersistentVolumeClaim": checkClaim,
  "/Pod": checkPod,
  "/ResourceQuota": checkQuota,
  "/Secret": checkSecret,
  "/Service": checkService,
  "apps/DaemonSet": checkController,
  "apps/Deployment": checkController,
  "apps/ReplicaSet": checkController,
  "apps/StatefulSet": checkController,
  "autoscaling/HorizontalPodAutoscaler": checkAutoscaler,
  "batch/CronJob": checkCronJob,
  "batch/Job": checkJob,
  "networking.k8s.io/Ingress": checkIngress,
  "networking.k8s.io/NetworkPolicy": checkNetworkPolicy,
  "policy/PodDisruptionBudget": checkDisruptionBudget,
  "rbac.authorization.k8s.io/ClusterRole": checkRole,
  "rbac.authorization.k8s.io/ClusterRoleBinding": checkRoleBinding,
  "rbac.authorization.k8s.io/Role": checkRole,
  "rbac.authorization.k8s.io/RoleBinding": checkRoleBinding,
  "scheduling.k8s.io/PriorityClass": checkPriorityClass,
  "storage.k8s.io/StorageClass": checkStorageClass,
};

/** Every field of an object that the API server would refuse; values that are not known yet are passed over. */
export function problemsOf(object: KubernetesObject): FieldProblem[] {
  const found: FieldProblem[] = [];
  const root = new Field("", object, found);
  checkMetadata(root.at("metadata"), object);
  CHECKS[`${groupOf(object.apiVersion)}/${object.kind}`]?.(root);
  return found;
}
