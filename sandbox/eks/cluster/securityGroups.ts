import type { Child, Component } from "../component";
import { Flow } from "../flow";

const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";

/** Description that the component's real provider gives groups. */
const DESCRIPTION = "Managed by Pulumi";

/** Everything out, to anywhere. */
const EGRESS = {
  cidrBlocks: ["0.0.0.0/0"],
  description: "Allow internet access.",
  fromPort: 0,
  protocol: "-1",
  toPort: 0,
  type: "egress",
};

/** The control plane's own security group, with its way out. */
export async function clusterSecurityGroup(component: Component, vpcId: Flow): Promise<Child> {
  const { name } = component;
  const group = await component.resource(GROUP, `${name}-eksClusterSecurityGroup`, {
    description: DESCRIPTION,
    revokeRulesOnDelete: true,
    tags: {
      Name: `${name}-eksClusterSecurityGroup`,
      ...tagsOf(component.input("clusterSecurityGroupTags")),
      ...tagsOf(component.input("tags")),
    },
    vpcId,
  });
  await component.resource(RULE, `${name}-eksClusterInternetEgressRule`, { ...EGRESS, securityGroupId: group.id });
  return group;
}

export interface NodeSecurityGroup {
  readonly group: Child;
  /** Lets pods reach the API server. */
  readonly clusterIngressRule: Child;
}

/** The nodes' security group and the ways between nodes and control plane. */
export async function nodeSecurityGroup(
  component: Component,
  { vpcId, clusterGroup, cluster }: { vpcId: Flow; clusterGroup: Flow; cluster: Child },
): Promise<NodeSecurityGroup> {
  const { name } = component;
  const group = await component.resource(GROUP, `${name}-nodeSecurityGroup`, {
    description: DESCRIPTION,
    revokeRulesOnDelete: true,
    tags: nodeTags(component, cluster),
    vpcId,
  });
  const [clusterIngressRule] = await Promise.all(
    nodeRules(group.id, clusterGroup).map(([suffix, rule]) => component.resource(RULE, `${name}-${suffix}`, rule)),
  );
  return { group, clusterIngressRule: clusterIngressRule! };
}

/** The tag that marks the group as the cluster's carries the cluster's name, so it is known only with it. */
function nodeTags(component: Component, cluster: Child): Flow {
  const parts = {
    name: cluster.output("name"),
    own: component.input("nodeSecurityGroupTags"),
    all: component.input("tags"),
  };
  return Flow.from(parts).map((known) => {
    const { name, own, all } = known as { name: string; own?: object; all?: object };
    return { Name: `${component.name}-nodeSecurityGroup`, [`kubernetes.io/cluster/${name}`]: "owned", ...own, ...all };
  });
}

function nodeRules(nodes: Flow, controlPlane: Flow): [string, Record<string, unknown>][] {
  const ingress = { protocol: "tcp", type: "ingress" };
  return [
    [
      "eksClusterIngressRule",
      {
        ...ingress,
        description: "Allow pods to communicate with the cluster API Server",
        fromPort: 443,
        securityGroupId: controlPlane,
        sourceSecurityGroupId: nodes,
        toPort: 443,
      },
    ],
    [
      "eksExtApiServerClusterIngressRule",
      {
        ...ingress,
        description:
          "Allow pods running extension API servers on port 443 to receive communication from cluster control plane",
        fromPort: 443,
        securityGroupId: nodes,
        sourceSecurityGroupId: controlPlane,
        toPort: 443,
      },
    ],
    [
      "eksNodeClusterIngressRule",
      {
        ...ingress,
        description: "Allow worker Kubelets and pods to receive communication from the cluster control plane",
        fromPort: 1025,
        securityGroupId: nodes,
        sourceSecurityGroupId: controlPlane,
        toPort: 65535,
      },
    ],
    [
      "eksNodeIngressRule",
      {
        description: "Allow nodes to communicate with each other",
        fromPort: 0,
        protocol: "-1",
        securityGroupId: nodes,
        self: true,
        toPort: 0,
        type: "ingress",
      },
    ],
    ["eksNodeInternetEgressRule", { ...EGRESS, securityGroupId: nodes }],
  ];
}

/** Tags given as a map; a map that is not known yet contributes nothing that could be named. */
function tagsOf({ value, urns }: Flow): Record<string, Flow> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, Flow.of(each, { urns })]));
}
