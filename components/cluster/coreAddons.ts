import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { child } from "../foundation";
import type { ClusterScope } from "./clusterScope";
import type { ClusterPlan } from "./clusterPlan";
import type { CoreAddonName } from "./coreAddonVersions";
import { PodIdentityGrant } from "./podIdentityGrant";

export type { CoreAddonName } from "./coreAddonVersions";

export interface CoreAddonSettings {
  /** Version, e.g. `v1.20.5-eksbuild.1`. Default: the table's for the cluster's Kubernetes version. */
  version?: string;
  /** Configuration values, laid over the table's at the top level. */
  configuration?: Record<string, unknown>;
}

interface CoreAddon {
  readonly name: CoreAddonName;
  /** Before nodes: what a node needs to become ready. After: what needs nodes to run on. */
  readonly when: "beforeNodes" | "afterNodes";
  readonly configuration?: (plan: ClusterPlan) => Record<string, unknown>;
  /** Where the add-on acts on AWS: its service account and the AWS managed policy that its documentation asks for. */
  readonly identity?: { readonly serviceAccount: string; readonly managedPolicy: string };
}

const CORE_ADDONS: readonly CoreAddon[] = [
  { name: "eks-pod-identity-agent", when: "beforeNodes" },
  {
    name: "vpc-cni",
    when: "beforeNodes",
    configuration: () => ({ enableNetworkPolicy: "true", env: { ENABLE_PREFIX_DELEGATION: "true" } }),
    identity: { serviceAccount: "aws-node", managedPolicy: "AmazonEKS_CNI_Policy" },
  },
  { name: "kube-proxy", when: "beforeNodes" },
  {
    name: "coredns",
    when: "afterNodes",
    configuration: ({ addonReplicas }) => ({ replicaCount: Math.max(2, addonReplicas) }),
  },
  {
    name: "aws-ebs-csi-driver",
    when: "afterNodes",
    configuration: ({ addonReplicas }) => ({ controller: { replicaCount: addonReplicas } }),
    identity: { serviceAccount: "ebs-csi-controller-sa", managedPolicy: "service-role/AmazonEBSCSIDriverPolicy" },
  },
  { name: "metrics-server", when: "afterNodes", configuration: ({ addonReplicas }) => ({ replicas: addonReplicas }) },
];

export const CORE_ADDON_NAMES: readonly CoreAddonName[] = CORE_ADDONS.map(({ name }) => name);

/** Declares the add-ons of one phase; `dependsOn` is what must stand before them. */
export function declareCoreAddons(
  scope: ClusterScope,
  plan: ClusterPlan,
  clusterName: pulumi.Input<string>,
  when: CoreAddon["when"],
  dependsOn: pulumi.Resource[],
): aws.eks.Addon[] {
  const wanted = CORE_ADDONS.filter((addon) => addon.when === when && plan.coreAddons[addon.name] !== undefined);
  return wanted.map((addon) => declareCoreAddon(scope, plan, clusterName, addon, dependsOn));
}

function declareCoreAddon(
  scope: ClusterScope,
  plan: ClusterPlan,
  clusterName: pulumi.Input<string>,
  addon: CoreAddon,
  dependsOn: pulumi.Resource[],
): aws.eks.Addon {
  const settings = plan.coreAddons[addon.name];
  const configuration = { ...addon.configuration?.(plan), ...settings?.configuration };
  // The agent hands out credentials to every other add-on: associations made later reach running pods only after a
  // restart.
  const grant = addon.identity && declareIdentity(scope, clusterName, addon.name, addon.identity);
  return new aws.eks.Addon(
    ...child<aws.eks.AddonArgs>(
      scope,
      addon.name,
      scope.transform.coreAddon,
      {
        clusterName,
        addonName: addon.name,
        addonVersion: settings?.version,
        configurationValues: Object.keys(configuration).length > 0 ? JSON.stringify(configuration) : undefined,
        resolveConflictsOnCreate: "OVERWRITE",
        resolveConflictsOnUpdate: "OVERWRITE",
        tags: scope.tags,
      },
      { dependsOn: grant ? [...dependsOn, grant] : dependsOn },
    ),
  );
}

function declareIdentity(
  scope: ClusterScope,
  clusterName: pulumi.Input<string>,
  addon: string,
  { serviceAccount, managedPolicy }: NonNullable<CoreAddon["identity"]>,
): PodIdentityGrant {
  const partition = aws.getPartitionOutput({}, { parent: scope.parent }).partition;
  return new PodIdentityGrant(
    `${scope.name}-${addon}`,
    {
      clusterName,
      namespace: "kube-system",
      serviceAccount,
      managedPolicyArns: [pulumi.interpolate`arn:${partition}:iam::aws:policy/${managedPolicy}`],
      tags: scope.tags,
    },
    { parent: scope.parent },
  );
}
