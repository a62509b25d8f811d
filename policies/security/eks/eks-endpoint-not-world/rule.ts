import { isWorld } from "../../../network/cidr";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property, shown, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "eks-endpoint-not-world",
  pack: "security",
  severity: "high",
  asks: "The API endpoint of an EKS cluster is not open to the whole internet.",
  why: "Everybody can try stolen credentials and unpatched flaws against the control plane.",
  fix: "Set vpcConfig.endpointPublicAccess to false, or list the networks that may connect in publicAccessCidrs.",
  example: `new aws.eks.Cluster("main", { vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"], endpointPrivateAccess: true } })`,
  frameworks: { "cis-eks": ["5.4.1"], soc2: ["CC6.6"], "pci-dss": ["1.3.1"], "nsa-k8s": ["network-separation"] },
  publicIds: ["CKV_AWS_38", "AVD-AWS-0041"],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  check(cluster) {
    const open = property(cluster, "vpcConfig.endpointPublicAccess") ?? true;
    const networks = property(cluster, "vpcConfig.publicAccessCidrs");
    if (open === UNKNOWN || !isTrue(open) || networks === UNKNOWN) return [];
    const given = Array.isArray(networks) ? networks : strings(networks);
    if (given.length === 0)
      return [{ message: "vpcConfig.publicAccessCidrs is not set: the public endpoint is open to 0.0.0.0/0" }];
    const world = given.find(isWorld);
    return world === undefined
      ? []
      : [{ message: `vpcConfig.publicAccessCidrs opens the endpoint to ${shown(world)}` }];
  },
};
