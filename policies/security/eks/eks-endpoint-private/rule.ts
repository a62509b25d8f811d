import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "eks-endpoint-private",
  pack: "security",
  severity: "low",
  asks: "An EKS cluster has no public API endpoint.",
  why: "A control plane that cannot be reached from the internet cannot be attacked from there.",
  fix: "Set vpcConfig.endpointPublicAccess to false and endpointPrivateAccess to true.",
  example: `new aws.eks.Cluster("main", { vpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true } })`,
  frameworks: { "cis-eks": ["5.4.2"], soc2: ["CC6.6"] },
  publicIds: ["CKV_AWS_39", "AVD-AWS-0040"],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  check(cluster) {
    const open = property(cluster, "vpcConfig.endpointPublicAccess") ?? true;
    return open === UNKNOWN || !isTrue(open)
      ? []
      : [{ message: "vpcConfig.endpointPublicAccess is not false: the API has a public endpoint" }];
  },
};
