import { isGiven } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";

export const rule: StackRule = {
  name: "eks-nodes-no-world-ssh",
  pack: "security",
  severity: "high",
  asks: "A node group with an SSH key says from which security groups SSH is admitted.",
  why: "EKS opens port 22 of the nodes to the whole internet where no groups are named.",
  fix: "Remove remoteAccess and use Session Manager, or name groups in remoteAccess.sourceSecurityGroupIds.",
  example: `new aws.eks.NodeGroup("main", { remoteAccess: { ec2SshKey: "admins", sourceSecurityGroupIds: [bastion.id] } })`,
  frameworks: { "cis-aws": ["5.2"], soc2: ["CC6.6"], "pci-dss": ["1.3.1"], "nsa-k8s": ["network-separation"] },
  publicIds: ["CKV_AWS_100"],
  scope: "stack",
  types: ["aws:eks/nodeGroup:NodeGroup"],
  check: (groups) =>
    groups
      .filter(
        (group) =>
          isGiven(group, "remoteAccess.ec2SshKey") && isEmpty(property(group, "remoteAccess.sourceSecurityGroupIds")),
      )
      .map((resource) => ({
        resource,
        message: "remoteAccess.sourceSecurityGroupIds is not set: SSH is open to the whole internet",
      })),
};
