import type { Child, Component } from "../component";
import { Flow } from "../flow";
import type { ServiceRole } from "../serviceRole";

export interface ControlPlaneParts {
  /** Role of the control plane. */
  roleArn: Flow;
  /** What must stand before the cluster. */
  roles: readonly ServiceRole[];
  /** Role of the nodes that EKS Auto Mode makes. */
  autoNodeRoleArn?: Flow;
  securityGroup?: Flow;
  subnetIds: Flow;
}

/** The cluster resource. */
export function controlPlane(component: Component, parts: ControlPlaneParts): Promise<Child> {
  const { name } = component;
  const input = (property: string) => component.input(property);
  const isAuto = input("autoMode").get("enabled").value === true;
  const key = input("encryptionConfigKeyArn");
  return component.resource(
    "aws:eks/cluster:Cluster",
    `${name}-eksCluster`,
    {
      accessConfig: input("authenticationMode").isGiven
        ? { authenticationMode: input("authenticationMode"), bootstrapClusterCreatorAdminPermissions: true }
        : undefined,
      bootstrapSelfManagedAddons: isAuto ? false : input("bootstrapSelfManagedAddons").or(true),
      computeConfig: isAuto ? computeConfig(input("autoMode"), parts.autoNodeRoleArn) : undefined,
      deletionProtection: input("deletionProtection"),
      enabledClusterLogTypes: input("enabledClusterLogTypes"),
      encryptionConfig: key.isGiven ? { provider: { keyArn: key }, resources: ["secrets"] } : undefined,
      kubernetesNetworkConfig: networkConfig(component, isAuto),
      name: input("name"),
      roleArn: parts.roleArn,
      storageConfig: isAuto ? { blockStorage: { enabled: true } } : undefined,
      tags: Flow.from({ cluster: input("clusterTags"), all: input("tags") }).map((known) => {
        const { cluster, all } = known as { cluster?: object; all?: object };
        return { Name: `${name}-eksCluster`, ...cluster, ...all };
      }),
      upgradePolicy: input("upgradePolicy"),
      version: input("version"),
      vpcConfig: {
        endpointPrivateAccess: input("endpointPrivateAccess"),
        endpointPublicAccess: input("endpointPublicAccess"),
        publicAccessCidrs: input("publicAccessCidrs"),
        securityGroupIds: parts.securityGroup === undefined ? undefined : [parts.securityGroup],
        subnetIds: parts.subnetIds,
      },
    },
    {
      dependsOn: parts.roles.map(({ attached }) => attached),
      ignoreChanges: ["accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons"],
    },
  );
}

function computeConfig(autoMode: Flow, nodeRoleArn: Flow | undefined): object {
  const own = autoMode.get("computeConfig");
  return {
    enabled: true,
    nodePools: own.get("nodePools").or(["general-purpose", "system"]),
    nodeRoleArn: own.get("nodeRoleArn").or(nodeRoleArn),
  };
}

function networkConfig(component: Component, isAuto: boolean): object | undefined {
  const range = component.input("kubernetesServiceIpAddressRange");
  const family = component.input("ipFamily");
  if (!range.isGiven && !family.isGiven && !isAuto) return undefined;
  return {
    elasticLoadBalancing: isAuto ? { enabled: true } : undefined,
    ipFamily: family.or("ipv4"),
    serviceIpv4Cidr: family.or("ipv4").value === "ipv4" ? range : undefined,
  };
}
