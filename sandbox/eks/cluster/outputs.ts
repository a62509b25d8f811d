import type { Child, Component } from "../component";
import { Flow } from "../flow";
import type { NodeGroup } from "../nodeGroup";
import { RESOURCE, SIGNATURE } from "../../server/values/signatures";
import type { ServiceRole } from "../serviceRole";
import type { Core } from "./core";
import type { ClusterNetwork } from "./network";

export interface ClusterParts {
  readonly name: string;
  readonly core: Core;
  readonly network: ClusterNetwork;
  readonly kubeconfig: Flow;
  /** Reference of the cluster's Kubernetes provider. */
  readonly kubernetes: Flow;
  readonly group?: Child;
  readonly oidcProvider?: Child;
  readonly autoNodeRole?: ServiceRole;
  readonly storageClasses: Readonly<Record<string, Child>>;
  readonly serviceRole: Flow;
  readonly defaultNodeGroup?: NodeGroup;
}

/** Outputs of `eks.Cluster`, as its SDK's types promise them. */
export function outputsOf(component: Component, parts: ClusterParts): Record<string, unknown> {
  const { core, kubeconfig, group, oidcProvider, autoNodeRole, defaultNodeGroup } = parts;
  const { cluster, nodeSecurityGroup, clusterIngressRule } = core;
  const issuer = cluster.output("identities").get(0, "oidcs", 0, "issuer");
  const madeByEks = cluster.output("vpcConfig").get("clusterSecurityGroupId");
  return {
    autoModeNodeRoleName: autoNodeRole?.role.output("name") ?? "",
    awsProvider: providerSelf(component.providerOf("aws")),
    clusterIngressRuleId: clusterIngressRule?.id ?? "",
    clusterSecurityGroup: group?.self,
    clusterSecurityGroupId: group?.id ?? madeByEks,
    core: coreData(component, parts),
    defaultNodeGroup: defaultNodeGroup && {
      autoScalingGroup: defaultNodeGroup.autoScalingGroup.self,
      extraNodeSecurityGroups: [],
      nodeSecurityGroup: nodeSecurityGroup?.self,
    },
    defaultNodeGroupAsgName: defaultNodeGroup?.autoScalingGroup.output("name") ?? "",
    eksCluster: cluster.self,
    eksClusterIngressRule: clusterIngressRule?.self,
    fargateProfileId: "",
    fargateProfileStatus: "",
    instanceRoles: [...core.instanceRoles],
    kubeconfig,
    kubeconfigJson: kubeconfig.map((value) => JSON.stringify(value)),
    nodeSecurityGroup: nodeSecurityGroup?.self,
    nodeSecurityGroupId: nodeSecurityGroup?.id ?? madeByEks,
    oidcIssuer: issuer.map((url) => String(url).replace("https://", "")),
    oidcProviderArn: oidcProvider?.output("arn") ?? "",
    oidcProviderUrl: issuer,
  };
}

function coreData(
  component: Component,
  { core, network, kubeconfig, ...parts }: ClusterParts,
): Record<string, unknown> {
  const key = component.input("encryptionConfigKeyArn");
  return {
    awsProvider: providerSelf(component.providerOf("aws")),
    cluster: core.cluster.self,
    clusterIamRole: parts.serviceRole,
    clusterSecurityGroup: parts.group?.self,
    encryptionConfig: key.isGiven ? { provider: { keyArn: key }, resources: ["secrets"] } : undefined,
    endpoint: core.cluster.output("endpoint"),
    instanceRoles: [...core.instanceRoles],
    kubeconfig,
    nodeGroupOptions: component.input("nodeGroupOptions").or({}),
    nodeSecurityGroupTags: component.input("nodeSecurityGroupTags"),
    oidcProvider: parts.oidcProvider?.self,
    privateSubnetIds: core.privateSubnetIds,
    provider: providerSelf(String(parts.kubernetes.value)),
    publicSubnetIds: core.publicSubnetIds,
    storageClasses: Object.fromEntries(Object.entries(parts.storageClasses).map(([name, { self }]) => [name, self])),
    subnetIds: network.subnetIds,
    tags: component.input("tags"),
    vpcId: network.vpcId,
  };
}

/** A provider as a value, from its reference `urn::id`. */
function providerSelf(reference: string | undefined): Flow | undefined {
  if (reference === undefined) return undefined;
  const split = reference.lastIndexOf("::");
  const urn = reference.slice(0, split);
  const self = { [SIGNATURE]: RESOURCE, urn, id: reference.slice(split + 2), packageVersion: "" };
  return Flow.of(self, { urns: [urn] });
}
