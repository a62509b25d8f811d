import type { KindReference } from "./kubernetesObject";

export type Scope = "Namespaced" | "Cluster";

interface ApiGroup {
  /** Versions that a 1.36 API server serves. */
  readonly versions: readonly string[];
  readonly namespaced: readonly string[];
  readonly cluster: readonly string[];
}

/** Groups and kinds of the Kubernetes API, as release 1.36 serves them (source: Kubernetes API reference v1.36). */
const GROUPS: Readonly<Record<string, ApiGroup>> = {
  "": {
    versions: ["v1"],
    namespaced: [
      "Binding",
      "ConfigMap",
      "Endpoints",
      "Event",
      "LimitRange",
      "PersistentVolumeClaim",
      "Pod",
      "PodTemplate",
      "ReplicationController",
      "ResourceQuota",
      "Secret",
      "Service",
      "ServiceAccount",
    ],
    cluster: ["Namespace", "Node", "PersistentVolume"],
  },
  "admissionregistration.k8s.io": {
    versions: ["v1", "v1beta1"],
    namespaced: [],
    cluster: [
      "MutatingAdmissionPolicy",
      "MutatingAdmissionPolicyBinding",
      "MutatingWebhookConfiguration",
      "ValidatingAdmissionPolicy",
      "ValidatingAdmissionPolicyBinding",
      "ValidatingWebhookConfiguration",
    ],
  },
  "apiextensions.k8s.io": { versions: ["v1"], namespaced: [], cluster: ["CustomResourceDefinition"] },
  "apiregistration.k8s.io": { versions: ["v1"], namespaced: [], cluster: ["APIService"] },
  apps: {
    versions: ["v1"],
    namespaced: ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
    cluster: [],
  },
  autoscaling: { versions: ["v1", "v2"], namespaced: ["HorizontalPodAutoscaler"], cluster: [] },
  batch: { versions: ["v1"], namespaced: ["CronJob", "Job"], cluster: [] },
  "certificates.k8s.io": {
    versions: ["v1", "v1beta1", "v1alpha1"],
    namespaced: ["PodCertificateRequest"],
    cluster: ["CertificateSigningRequest", "ClusterTrustBundle"],
  },
  "coordination.k8s.io": { versions: ["v1", "v1beta1"], namespaced: ["Lease", "LeaseCandidate"], cluster: [] },
  "discovery.k8s.io": { versions: ["v1"], namespaced: ["EndpointSlice"], cluster: [] },
  "events.k8s.io": { versions: ["v1"], namespaced: ["Event"], cluster: [] },
  "flowcontrol.apiserver.k8s.io": {
    versions: ["v1"],
    namespaced: [],
    cluster: ["FlowSchema", "PriorityLevelConfiguration"],
  },
  "networking.k8s.io": {
    versions: ["v1", "v1beta1"],
    namespaced: ["Ingress", "NetworkPolicy"],
    cluster: ["IPAddress", "IngressClass", "ServiceCIDR"],
  },
  "node.k8s.io": { versions: ["v1"], namespaced: [], cluster: ["RuntimeClass"] },
  policy: { versions: ["v1"], namespaced: ["PodDisruptionBudget"], cluster: [] },
  "rbac.authorization.k8s.io": {
    versions: ["v1"],
    namespaced: ["Role", "RoleBinding"],
    cluster: ["ClusterRole", "ClusterRoleBinding"],
  },
  "resource.k8s.io": {
    versions: ["v1", "v1beta2", "v1beta1", "v1alpha3"],
    namespaced: ["ResourceClaim", "ResourceClaimTemplate"],
    cluster: ["DeviceClass", "DeviceTaintRule", "ResourceSlice"],
  },
  "scheduling.k8s.io": { versions: ["v1", "v1alpha1"], namespaced: ["Workload"], cluster: ["PriorityClass"] },
  "storage.k8s.io": {
    versions: ["v1", "v1beta1"],
    namespaced: ["CSIStorageCapacity"],
    cluster: ["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment", "VolumeAttributesClass"],
  },
  "storagemigration.k8s.io": { versions: ["v1beta1"], namespaced: [], cluster: ["StorageVersionMigration"] },
};

/**
 * Kinds of Kubernetes itself whose objects count the changes of what is asked for, by group; a star stands for all of a
 * group.
 */
const GENERATION_COUNTERS: Readonly<Record<string, readonly string[]>> = {
  "": ["Pod"],
  "admissionregistration.k8s.io": ["*"],
  "apiextensions.k8s.io": ["*"],
  apps: ["*"],
  batch: ["*"],
  "flowcontrol.apiserver.k8s.io": ["*"],
  "networking.k8s.io": ["Ingress", "IngressClass", "NetworkPolicy"],
  policy: ["*"],
  "scheduling.k8s.io": ["PriorityClass"],
};

/**
 * Cluster-scoped custom kinds that platforms install from charts, whose definitions a sandbox without charts never
 * sees.
 */
const CLUSTER_SCOPED_CUSTOM_KINDS: Readonly<Record<string, readonly string[]>> = {
  "gateway.networking.k8s.io": ["GatewayClass"],
  "external-secrets.io": ["ClusterSecretStore", "ClusterExternalSecret", "ClusterPushSecret"],
  "cert-manager.io": ["ClusterIssuer"],
  "karpenter.sh": ["NodePool", "NodeClaim", "NodeOverlay"],
  "karpenter.k8s.aws": ["EC2NodeClass"],
  "kyverno.io": ["ClusterPolicy"],
  "networking.k8s.aws": ["ClusterNetworkPolicy"],
  "elbv2.k8s.aws": ["IngressClassParams"],
  "snapshot.storage.k8s.io": ["VolumeSnapshotClass", "VolumeSnapshotContent"],
};

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { Endpoints: "endpoints" };

/** The resource name of a kind: `Ingress` is `ingresses`, `NetworkPolicy` is `networkpolicies`. */
export function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  const irregular = IRREGULAR_PLURALS[kind];
  if (irregular !== undefined) return irregular;
  if (/(s|x|z|ch|sh)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

/** The scope of a kind of Kubernetes itself in a version that is served; undefined for any other. */
export function builtInScope({ apiVersion, kind }: KindReference): Scope | undefined {
  const [group, version] = splitApiVersion(apiVersion);
  const known = GROUPS[group];
  if (known === undefined || !known.versions.includes(version)) return undefined;
  if (known.namespaced.includes(kind)) return "Namespaced";
  return known.cluster.includes(kind) ? "Cluster" : undefined;
}

/** Whether an API group is one of Kubernetes itself, in which only the kinds of the table exist. */
export function isBuiltInGroup(apiVersion: string): boolean {
  return splitApiVersion(apiVersion)[0] in GROUPS;
}

/** What a group serves, for a refusal's text: its versions and kinds. */
export function servedBy(apiVersion: string): { versions: readonly string[]; kinds: readonly string[] } {
  const group = GROUPS[splitApiVersion(apiVersion)[0]];
  return { versions: group?.versions ?? [], kinds: group ? [...group.namespaced, ...group.cluster] : [] };
}

/** The scope of a well-known custom kind, assumed namespaced like most when it is not in the table. */
export function customScope({ apiVersion, kind }: KindReference): Scope {
  const clusterScoped = CLUSTER_SCOPED_CUSTOM_KINDS[splitApiVersion(apiVersion)[0]] ?? [];
  return clusterScoped.includes(kind) ? "Cluster" : "Namespaced";
}

/** Whether objects of a kind have `metadata.generation`; all custom ones do. */
export function countsGenerations({ apiVersion, kind }: KindReference): boolean {
  const [group] = splitApiVersion(apiVersion);
  if (!(group in GROUPS)) return true;
  const counters = GENERATION_COUNTERS[group] ?? [];
  return counters.includes("*") || counters.includes(kind);
}

function splitApiVersion(apiVersion: string): [group: string, version: string] {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? ["", apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
}
