import { amiTypeOf } from "./architecture";
import type { Core } from "./cluster/core";
import type { Component } from "./component";
import { Flow } from "./flow";

/** Arguments of `eks.ManagedNodeGroup` that its node group takes as they are. */
const PASSED_ON = [
  "capacityType",
  "diskSize",
  "forceUpdateVersion",
  "instanceTypes",
  "labels",
  "launchTemplate",
  "nodeGroupName",
  "nodeGroupNamePrefix",
  "releaseVersion",
  "remoteAccess",
  "tags",
  "taints",
];

/** `eks.ManagedNodeGroup`: a node group that EKS manages. */
export async function managedNodeGroupComponent(component: Component, core: Core): Promise<Record<string, unknown>> {
  const input = (name: string) => component.input(name);
  const amiType = input("amiType");
  const nodeGroup = await component.resource(
    "aws:eks/nodeGroup:NodeGroup",
    component.name,
    {
      ...Object.fromEntries(PASSED_ON.map((name) => [name, input(name)])),
      amiType: amiType.isGiven ? amiType : defaultAmiType(input("operatingSystem"), input("instanceTypes")),
      clusterName: input("clusterName").or(core.cluster.output("name")),
      nodeRoleArn: await nodeRoleArn(component),
      scalingConfig: input("scalingConfig").or({ desiredSize: 2, maxSize: 2, minSize: 1 }),
      subnetIds: input("subnetIds").or(core.privateSubnetIds).or(core.publicSubnetIds).or(core.subnetIds),
      version: input("version").or(core.cluster.output("version")),
    },
    {
      dependsOn: [core.cluster.self],
      ignoreChanges: input("ignoreScalingChanges").value === true ? ["scalingConfig.desiredSize"] : [],
    },
  );
  return { nodeGroup: nodeGroup.self, placementGroupName: "" };
}

function defaultAmiType(operatingSystem: Flow, instanceTypes: Flow): Flow {
  return Flow.from({ operatingSystem, instanceTypes }).map((known) => {
    const { operatingSystem: system, instanceTypes: types = [] } = known as {
      operatingSystem?: string;
      instanceTypes?: string[];
    };
    return amiTypeOf(system, types);
  });
}

async function nodeRoleArn(component: Component): Promise<Flow> {
  const arn = component.input("nodeRoleArn");
  if (arn.isGiven) return arn;
  const role = component.input("nodeRole");
  if (!role.isGiven) throw new Error("an eks.ManagedNodeGroup needs nodeRoleArn or nodeRole");
  return (await component.invoke("aws:iam/getRole:getRole", { name: role.get("id") })).get("arn").after(role.urns);
}
