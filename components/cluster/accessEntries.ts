import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { child } from "../foundation";
import type { ClusterScope } from "./clusterScope";

/** What an IAM principal may do: EKS access policies (EKS User Guide, "Review access policy permissions"). */
export const ACCESS_LEVELS = {
  /** Everything, as `cluster-admin`. */
  clusterAdmin: "AmazonEKSClusterAdminPolicy",
  /** Everything but changing quotas and the namespace itself; meant for namespaces. */
  admin: "AmazonEKSAdminPolicy",
  /** Changing most objects, not roles. */
  edit: "AmazonEKSEditPolicy",
  /** Reading most objects, not secrets. */
  view: "AmazonEKSViewPolicy",
  /** Reading everything, secrets included. */
  adminView: "AmazonEKSAdminViewPolicy",
} as const;

export type AccessLevel = keyof typeof ACCESS_LEVELS;

export interface AccessArgs {
  /** IAM role or user, e.g. the role of a permission set in IAM Identity Center. */
  principalArn: pulumi.Input<string>;
  level: AccessLevel;
  /** Limits the level to these namespaces. Default: the whole cluster. */
  namespaces?: string[];
  /** Further Kubernetes groups of the principal, for own RBAC. */
  kubernetesGroups?: string[];
}

/** One entry and one policy association for each principal. */
export function declareAccess(
  scope: ClusterScope,
  clusterName: pulumi.Input<string>,
  access: Record<string, AccessArgs>,
): pulumi.Resource[] {
  const partition = aws.getPartitionOutput({}, { parent: scope.parent }).partition;
  return Object.entries(access).map(([name, { principalArn, level, namespaces, kubernetesGroups }]) => {
    const suffix = `access-${name}`;
    const entry = new aws.eks.AccessEntry(
      ...child<aws.eks.AccessEntryArgs>(scope, suffix, scope.transform.accessEntry, {
        clusterName,
        principalArn,
        kubernetesGroups,
        tags: scope.tags,
      }),
    );
    const association: aws.eks.AccessPolicyAssociationArgs = {
      clusterName,
      principalArn: entry.principalArn,
      policyArn: pulumi.interpolate`arn:${partition}:eks::aws:cluster-access-policy/${ACCESS_LEVELS[level]}`,
      accessScope: namespaces ? { type: "namespace", namespaces } : { type: "cluster" },
    };
    return new aws.eks.AccessPolicyAssociation(...child(scope, suffix, undefined, association));
  });
}
