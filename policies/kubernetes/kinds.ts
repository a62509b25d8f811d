/** The type tokens of a kind, one for each version of its API. */
function tokens(kind: string, groupVersions: readonly string[]): readonly string[] {
  return groupVersions.map((groupVersion) => `kubernetes:${groupVersion}:${kind}`);
}

const APPS = ["apps/v1", "apps/v1beta1", "apps/v1beta2"];
const AUTOSCALING = ["autoscaling/v1", "autoscaling/v2", "autoscaling/v2beta1", "autoscaling/v2beta2"];
const GATEWAY = [
  "gateway.networking.k8s.io/v1",
  "gateway.networking.k8s.io/v1beta1",
  "gateway.networking.k8s.io/v1alpha2",
];

export const DEPLOYMENTS: readonly string[] = tokens("Deployment", [...APPS, "extensions/v1beta1"]);
export const STATEFUL_SETS: readonly string[] = tokens("StatefulSet", APPS);
export const DAEMON_SETS: readonly string[] = tokens("DaemonSet", [...APPS, "extensions/v1beta1"]);
export const CRON_JOBS: readonly string[] = tokens("CronJob", ["batch/v1", "batch/v1beta1", "batch/v2alpha1"]);
/** What runs a number of pods for as long as it is there. */
export const REPLICATED: readonly string[] = [...DEPLOYMENTS, ...STATEFUL_SETS];
/** What a team ships as a workload. */
export const TEAM_WORKLOADS: readonly string[] = [...REPLICATED, ...DAEMON_SETS, ...CRON_JOBS];

export const SERVICES: readonly string[] = tokens("Service", ["core/v1"]);
export const NAMESPACES: readonly string[] = tokens("Namespace", ["core/v1"]);
export const CONFIG_MAPS: readonly string[] = tokens("ConfigMap", ["core/v1"]);
export const EXTERNAL_SECRETS: readonly string[] = tokens("ExternalSecret", [
  "external-secrets.io/v1",
  "external-secrets.io/v1beta1",
]);
export const DISRUPTION_BUDGETS: readonly string[] = tokens("PodDisruptionBudget", ["policy/v1", "policy/v1beta1"]);
export const AUTOSCALERS: readonly string[] = tokens("HorizontalPodAutoscaler", AUTOSCALING);
/** Autoscalers of KEDA, which make one of Kubernetes' own. */
export const SCALED_OBJECTS: readonly string[] = tokens("ScaledObject", ["keda.sh/v1alpha1"]);
export const RESOURCE_QUOTAS: readonly string[] = tokens("ResourceQuota", ["core/v1"]);
export const STORAGE_CLASSES: readonly string[] = tokens("StorageClass", [
  "storage.k8s.io/v1",
  "storage.k8s.io/v1beta1",
]);
export const VOLUME_CLAIMS: readonly string[] = tokens("PersistentVolumeClaim", ["core/v1"]);

export const HTTP_ROUTES: readonly string[] = tokens("HTTPRoute", GATEWAY);
export const GRPC_ROUTES: readonly string[] = tokens("GRPCRoute", GATEWAY);
