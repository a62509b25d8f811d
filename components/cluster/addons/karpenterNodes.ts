import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { NODE_POLICIES, NODE_TRUST } from "../nodeRole";
import type { AddonContext } from "./addon";

export interface KarpenterNodes {
  readonly role: aws.iam.Role;
  /** Made here so that Karpenter needs no right to make any. */
  readonly profile: aws.iam.InstanceProfile;
  /** Lets nodes with the role join the cluster. */
  readonly access: aws.eks.AccessEntry;
}

/** Role, profile and access entry of the nodes that Karpenter starts. */
export function declareKarpenterNodes({ name, parent, cluster, partition, tags }: AddonContext): KarpenterNodes {
  const childName = `${name}-karpenter-node`;
  const role = new aws.iam.Role(
    childName,
    {
      description: pulumi.interpolate`Nodes that Karpenter adds to ${cluster.name}`,
      assumeRolePolicy: NODE_TRUST,
      tags,
    },
    { parent },
  );
  const attachments = NODE_POLICIES.map((policy) => {
    const policyArn = pulumi.interpolate`arn:${partition}:iam::aws:policy/${policy}`;
    return new aws.iam.RolePolicyAttachment(`${childName}-${policy}`, { role: role.name, policyArn }, { parent });
  });
  const profile = new aws.iam.InstanceProfile(childName, { role: role.name, tags }, { parent, dependsOn: attachments });
  const access = new aws.eks.AccessEntry(
    childName,
    { clusterName: cluster.name, principalArn: role.arn, type: "EC2_LINUX", tags },
    { parent },
  );
  return { role, profile, access };
}
