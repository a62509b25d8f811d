import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { child } from "../foundation";
import type { ClusterScope } from "./clusterScope";
import type { ClusterPlan, PlannedPool } from "./clusterPlan";
import { NODE_POLICIES, NODE_TRUST } from "./nodeRole";
import { AMI_TYPES, DATA_DEVICES } from "./nodeArchitecture";

export interface NodePlacement {
  clusterName: pulumi.Input<string>;
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** What must stand before the first node. */
  dependsOn: pulumi.Resource[];
}

export interface NodePools {
  readonly role: aws.iam.Role;
  readonly nodeGroups: Record<string, aws.eks.NodeGroup>;
}

export function declareNodePools(scope: ClusterScope, plan: ClusterPlan, placement: NodePlacement): NodePools {
  const role = declareNodeRole(scope, plan);
  const partition = aws.getPartitionOutput({}, { parent: scope.parent }).partition;
  const attachments = NODE_POLICIES.map((policy) => {
    const args = { role: role.name, policyArn: pulumi.interpolate`arn:${partition}:iam::aws:policy/${policy}` };
    return new aws.iam.RolePolicyAttachment(...child(scope, `node-${policy}`, undefined, args));
  });
  const nodeGroups = Object.entries(plan.nodePools).map(([name, pool]) => {
    const dependsOn = [...placement.dependsOn, ...attachments];
    return [name, declareNodePool(scope, plan, name, pool, role, { ...placement, dependsOn })] as const;
  });
  return { role, nodeGroups: Object.fromEntries(nodeGroups) };
}

function declareNodeRole(scope: ClusterScope, plan: ClusterPlan): aws.iam.Role {
  return new aws.iam.Role(
    ...child<aws.iam.RoleArgs>(scope, "node", scope.transform.nodeRole, {
      description: `Nodes of ${plan.clusterName}`,
      assumeRolePolicy: NODE_TRUST,
      tags: scope.tags,
    }),
  );
}

function declareNodePool(
  scope: ClusterScope,
  plan: ClusterPlan,
  name: string,
  pool: PlannedPool,
  role: aws.iam.Role,
  placement: NodePlacement,
): aws.eks.NodeGroup {
  const suffix = `pool-${name}`;
  const template = declareLaunchTemplate(scope, suffix, pool);
  const { minSize, desiredSize, maxSize } = pool;
  return new aws.eks.NodeGroup(
    ...child<aws.eks.NodeGroupArgs>(
      scope,
      suffix,
      scope.transform.nodeGroup,
      {
        clusterName: placement.clusterName,
        version: plan.version,
        releaseVersion: pool.releaseVersion,
        nodeRoleArn: role.arn,
        subnetIds: pool.subnetIds ?? placement.subnetIds,
        amiType: AMI_TYPES[pool.os ?? "al2023"][pool.architecture],
        capacityType: pool.capacityType,
        instanceTypes: pool.instanceTypes,
        launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
        scalingConfig: { minSize, desiredSize, maxSize },
        updateConfig: { maxUnavailablePercentage: pool.maxUnavailablePercentage ?? 33 },
        nodeRepairConfig: { enabled: true },
        labels: { "plinth.dev/node-pool": name, ...pool.labels },
        taints: pool.taints,
        tags: { Name: `${scope.name}-${suffix}`, ...scope.tags, ...pool.tags },
      },
      // The autoscaler owns the present size.
      { dependsOn: placement.dependsOn, ignoreChanges: ["scalingConfig.desiredSize"] },
    ),
  );
}

/** Nodes' disks, metadata service and tags. Security groups are left out so that EKS adds the cluster's own. */
function declareLaunchTemplate(scope: ClusterScope, suffix: string, pool: PlannedPool): aws.ec2.LaunchTemplate {
  const tags = { Name: `${scope.name}-${suffix}`, ...scope.tags, ...pool.tags };
  const tagged = ["instance", "volume", "network-interface"];
  return new aws.ec2.LaunchTemplate(
    ...child<aws.ec2.LaunchTemplateArgs>(scope, suffix, scope.transform.launchTemplate, {
      description: `Nodes of ${scope.name}-${suffix}`,
      updateDefaultVersion: true,
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [
        {
          deviceName: DATA_DEVICES[pool.os ?? "al2023"],
          ebs: {
            volumeType: "gp3",
            volumeSize: pool.diskGiB ?? 50,
            encrypted: "true",
            kmsKeyId: pool.diskKmsKeyArn,
            deleteOnTermination: "true",
          },
        },
      ],
      tagSpecifications: tagged.map((resourceType) => ({ resourceType, tags })),
      tags,
    }),
  );
}
