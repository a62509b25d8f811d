import { amiParameter } from "./architecture";
import type { Core } from "./cluster/core";
import type { Child, Component } from "./component";
import { Flow } from "./flow";

/** Instance type where the program names none. */
const DEFAULT_INSTANCE_TYPE = "t3.medium";

interface NodeGroupParts {
  core: Core;
  /** The options of the program, by name. */
  options: Readonly<Record<string, Flow>>;
  /** ARN of the nodes' instance profile. */
  instanceProfile: Flow;
  dependsOn: readonly Flow[];
  parent?: Child;
}

export interface NodeGroup {
  readonly autoScalingGroup: Child;
  readonly launchTemplate: Child;
}

/** A self-managed node group: a launch template and an Auto Scaling group. */
export async function nodeGroup(component: Component, name: string, parts: NodeGroupParts): Promise<NodeGroup> {
  const option = (property: string) => parts.options[property] ?? Flow.of(undefined);
  const instanceType = option("instanceType").or(DEFAULT_INSTANCE_TYPE);
  const own = option("amiId").or(option("nodeAmiId"));
  const launchTemplate = await component.resource(
    "aws:ec2/launchTemplate:LaunchTemplate",
    `${name}-launchTemplate`,
    {
      blockDeviceMappings: option("nodeRootVolumeSize").isGiven ? [rootVolume(option)] : undefined,
      iamInstanceProfile: { arn: parts.instanceProfile },
      imageId: own.isGiven ? own : await newestImage(component, parts.core, option("operatingSystem"), instanceType),
      instanceType,
      metadataOptions: { httpPutResponseHopLimit: 2, httpTokens: "required" },
      networkInterfaces: [
        {
          associatePublicIpAddress: option("nodeAssociatePublicIpAddress").or(false).map(String),
          securityGroups: parts.core.nodeSecurityGroup === undefined ? undefined : [parts.core.nodeSecurityGroup.id],
        },
      ],
      userData: option("nodeUserDataOverride"),
    },
    { parent: parts.parent },
  );
  const autoScalingGroup = await scalingGroup(component, name, parts, launchTemplate);
  return { launchTemplate, autoScalingGroup };
}

function scalingGroup(
  component: Component,
  name: string,
  { core, options, dependsOn, parent }: NodeGroupParts,
  launchTemplate: Child,
): Promise<Child> {
  const option = (property: string) => options[property] ?? Flow.of(undefined);
  const clusterName = core.cluster.output("name");
  const ignoreChanges = option("ignoreScalingChanges").value === true ? ["desiredCapacity"] : [];
  const propagateAtLaunch = true;
  return component.resource(
    "aws:autoscaling/group:Group",
    name,
    {
      desiredCapacity: option("desiredCapacity").or(2),
      instanceRefresh: {
        preferences: { minHealthyPercentage: option("minRefreshPercentage").or(50) },
        strategy: "Rolling",
      },
      launchTemplate: {
        name: launchTemplate.output("name"),
        version: launchTemplate.output("latestVersion").map(String),
      },
      maxSize: option("maxSize").or(2),
      minSize: option("minSize").or(1),
      tags: [
        { key: clusterName.map((each) => `kubernetes.io/cluster/${String(each)}`), value: "owned", propagateAtLaunch },
        { key: "Name", value: clusterName.map((each) => `${String(each)}-worker`), propagateAtLaunch },
      ],
      vpcZoneIdentifiers: option("nodeSubnetIds").or(core.privateSubnetIds).or(core.publicSubnetIds).or(core.subnetIds),
    },
    { parent, dependsOn, ignoreChanges },
  );
}

async function newestImage(component: Component, core: Core, system: Flow, instanceType: Flow): Promise<Flow> {
  const parts = { system, instanceType, version: core.cluster.output("version") };
  const name = Flow.from(parts).map((known) => {
    const { system: os, instanceType: type, version } = known as Record<string, string>;
    return amiParameter(os, type!, version!);
  });
  return (await component.invoke("aws:ssm/getParameter:getParameter", { name })).get("value");
}

function rootVolume(option: (name: string) => Flow): object {
  return {
    deviceName: "/dev/xvda",
    ebs: {
      deleteOnTermination: option("nodeRootVolumeDeleteOnTermination").or(true).map(String),
      encrypted: option("nodeRootVolumeEncrypted").or(false).map(String),
      iops: option("nodeRootVolumeIops"),
      throughput: option("nodeRootVolumeThroughput"),
      volumeSize: option("nodeRootVolumeSize"),
      volumeType: option("nodeRootVolumeType"),
    },
  };
}

/** `eks.NodeGroupV2`, declared by a program. */
export async function nodeGroupComponent(component: Component, core: Core): Promise<Record<string, unknown>> {
  const named = component.input("instanceProfileName");
  const given = component.input("instanceProfile");
  const profileName = named.isGiven ? named : given.get("id");
  const profile = await component.invoke("aws:iam/getInstanceProfile:getInstanceProfile", { name: profileName });
  const made = await nodeGroup(component, component.name, {
    core,
    options: component.inputs,
    instanceProfile: profile.get("arn").after([...named.urns, ...given.urns]),
    dependsOn: [],
  });
  return {
    autoScalingGroup: made.autoScalingGroup.self,
    extraNodeSecurityGroups: component.input("extraNodeSecurityGroups").or([]),
    nodeSecurityGroup: core.nodeSecurityGroup?.self,
    nodeSecurityGroupId: core.nodeSecurityGroup?.id ?? core.cluster.output("vpcConfig").get("clusterSecurityGroupId"),
  };
}
