import type { ClusterAddon } from "./addon";
import { KARPENTER_VERSION } from "./karpenterVersion";

/** Karpenter's kinds as a chart of their own, because Helm does not upgrade the ones beside a chart's templates. */
export const karpenterCrds: ClusterAddon = {
  name: "karpenter-crds",
  chart: { name: "oci://public.ecr.aws/karpenter/karpenter-crd", version: KARPENTER_VERSION },
  namespace: "kube-system",
  enabled: () => false,
  after: [],
  values: () => ({}),
};
