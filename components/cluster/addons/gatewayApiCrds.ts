import type { ClusterAddon } from "./addon";

/**
 * The kinds of the Kubernetes Gateway API, standard channel. A chart whose templates hold the CRDs, so that an upgrade
 * upgrades them; the controller decides at its start, from the kinds it finds, what it serves.
 */
export const gatewayApiCrds: ClusterAddon = {
  name: "gateway-api-crds",
  chart: { name: "oci://docker.io/envoyproxy/gateway-crds-helm", version: "v1.6.1" },
  namespace: "kube-system",
  enabled: () => true,
  after: [],
  values: () => ({
    crds: { gatewayAPI: { enabled: true, channel: "standard" }, envoyGateway: { enabled: false } },
  }),
};
