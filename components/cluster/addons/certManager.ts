import type { ClusterAddon } from "./addon";

/**
 * Certificates for webhooks and for mutual TLS between services. It issues inside the cluster and needs nothing of AWS.
 */
export const certManager: ClusterAddon = {
  name: "cert-manager",
  chart: { name: "cert-manager", repository: "https://charts.jetstack.io", version: "v1.19.2" },
  namespace: "cert-manager",
  enabled: () => true,
  after: [],
  values: ({ replicas }) => ({
    crds: { enabled: true, keep: true },
    replicaCount: replicas,
    webhook: { replicaCount: replicas },
    cainjector: { replicaCount: replicas },
    podDisruptionBudget: { enabled: replicas > 1 },
  }),
};
