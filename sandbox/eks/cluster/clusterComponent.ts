import { createHash } from "node:crypto";
import { UNKNOWN_TEXT } from "../../server/values/signatures";
import { coreAddon } from "../addons";
import type { Child, Component } from "../component";
import { Flow } from "../flow";
import { kubeconfigOf } from "../kubeconfig";
import { nodeGroup, type NodeGroup } from "../nodeGroup";
import { serviceRole, type ServiceRole } from "../serviceRole";
import { vpcCniAddon } from "../vpcCniAddon";
import { accessEntries, nodeAccess } from "./access";
import { controlPlane } from "./controlPlane";
import type { Core, Cores } from "./core";
import { networkOf, type ClusterNetwork } from "./network";
import { outputsOf } from "./outputs";
import { clusterSecurityGroup, nodeSecurityGroup } from "./securityGroups";
import { storageClasses } from "./storageClasses";

/** Policies of the control plane's role; those that EKS Auto Mode needs besides. Source: "Create an EKS Auto Mode cluster". */
const CLUSTER_POLICIES = ["AmazonEKSClusterPolicy"];
const AUTO_MODE_POLICIES = [
  "AmazonEKSComputePolicy",
  "AmazonEKSBlockStoragePolicy",
  "AmazonEKSLoadBalancingPolicy",
  "AmazonEKSNetworkingPolicy",
];
const AUTO_NODE_POLICIES = ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"];
const NODE_POLICIES = ["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryReadOnly"];
const EC2 = "ec2.amazonaws.com";

/** `eks.Cluster`: everything that the real component registers. */
export async function clusterComponent(component: Component, cores: Cores): Promise<Record<string, unknown>> {
  const { name } = component;
  const isAuto = component.input("autoMode").get("enabled").value === true;
  const network = await networkOf(component);
  const [role, autoNodeRole, group] = await Promise.all([
    controlPlaneRole(component, isAuto),
    autoModeNodeRole(component, isAuto),
    ownOrNewGroup(component, network, isAuto),
  ]);
  const cluster = await controlPlane(component, {
    roleArn: role?.role.output("arn") ?? (await roleArnOf(component)),
    roles: [role, autoNodeRole].filter((each) => each !== undefined),
    autoNodeRoleArn: autoNodeRole?.role.output("arn"),
    securityGroup: group?.id,
    subnetIds: network.subnetIds,
  });
  const kubeconfig = kubeconfigOf(cluster, component.input("providerCredentialOpts"));
  const kubernetes = await kubernetesProvider(component, kubeconfig);
  const nodes = await instanceRole(component, isAuto);
  const [nodeGroupSecurity, oidcProvider, access] = await Promise.all([
    group === undefined
      ? undefined
      : nodeSecurityGroup(component, { vpcId: network.vpcId, clusterGroup: group.id, cluster }),
    component.input("createOidcProvider").value === true ? openIdConnectProvider(component, cluster) : undefined,
    grantAccess(component, cluster, kubernetes, nodes),
    proxyAndDns(component, cluster, isAuto),
  ]);
  const dependsOn = access.map(({ self }) => self);
  const [classes] = await Promise.all([
    storageClasses(component, kubernetes, dependsOn),
    networkPlugin(component, cluster, isAuto, dependsOn),
  ]);
  const core: Core = {
    cluster,
    instanceRoles: nodes.roles,
    nodeSecurityGroup: nodeGroupSecurity?.group,
    clusterIngressRule: nodeGroupSecurity?.clusterIngressRule,
    privateSubnetIds: component.input("privateSubnetIds"),
    publicSubnetIds: component.input("publicSubnetIds"),
    subnetIds: network.subnetIds,
  };
  cores.remember(component.self.urn, core);
  const defaultGroup = await defaultNodeGroup(component, core, nodes, isAuto, dependsOn);
  return outputsOf(component, {
    core,
    network,
    kubeconfig,
    kubernetes,
    group,
    oidcProvider,
    autoNodeRole,
    storageClasses: classes,
    serviceRole: role?.role.self ?? component.input("serviceRole"),
    defaultNodeGroup: defaultGroup,
    name,
  });
}

function controlPlaneRole(component: Component, isAuto: boolean): Promise<ServiceRole | undefined> {
  if (component.input("serviceRole").isGiven) return Promise.resolve(undefined);
  return serviceRole(component, `${component.name}-eksRole`, {
    service: "eks.amazonaws.com",
    description: "Allows EKS to manage clusters on your behalf.",
    policies: [...CLUSTER_POLICIES, ...(isAuto ? AUTO_MODE_POLICIES : [])],
    actions: ["sts:AssumeRole", "sts:TagSession"],
    tags: component.input("tags"),
  });
}

/** A role resource that was passed in travels as its id, the role's name. */
async function roleArnOf(component: Component): Promise<Flow> {
  const role = component.input("serviceRole");
  return (await component.invoke("aws:iam/getRole:getRole", { name: role.get("id") })).get("arn").after(role.urns);
}

function autoModeNodeRole(component: Component, isAuto: boolean): Promise<ServiceRole | undefined> {
  const isWanted = isAuto && component.input("autoMode").get("createNodeRole").value !== false;
  if (!isWanted) return Promise.resolve(undefined);
  const args = { service: EC2, policies: AUTO_NODE_POLICIES, tags: component.input("tags") };
  return serviceRole(component, `${component.name}-nodeRole`, args);
}

async function ownOrNewGroup(
  component: Component,
  { vpcId }: ClusterNetwork,
  isAuto: boolean,
): Promise<Child | undefined> {
  const own = component.input("clusterSecurityGroup");
  if (own.isGiven)
    return { urn: String(own.get("urn").value), id: own.get("id"), self: own, output: () => own.get("id") };
  const isSkipped = component.input("skipDefaultSecurityGroups").or(isAuto).value === true;
  return isSkipped ? undefined : clusterSecurityGroup(component, vpcId);
}

async function kubernetesProvider(component: Component, kubeconfig: Flow): Promise<Flow> {
  const provider = await component.resource("pulumi:providers:kubernetes", `${component.name}-eks-k8s`, {
    enableConfigMapMutable: component.input("enableConfigMapMutable"),
    kubeconfig: kubeconfig.map((value) => JSON.stringify(value)),
  });
  return providerReference(provider);
}

/** `urn::id`, as registrations name their provider. */
function providerReference(provider: Child): Flow {
  const id = typeof provider.id.value === "string" ? provider.id.value : UNKNOWN_TEXT;
  return Flow.of(`${provider.urn}::${id}`);
}

interface NodeRoles {
  readonly roles: readonly Flow[];
  /** The role that the component made or was given for the default node group. */
  readonly defaultRole?: { readonly self: Flow; readonly arn: Flow };
  readonly instanceProfile?: Child;
}

/** The nodes' role: given, made, or none where the program brings its own node groups. */
async function instanceRole(component: Component, isAuto: boolean): Promise<NodeRoles> {
  const many = component.input("instanceRoles");
  if (many.isGiven) return { roles: (many.value as unknown[]).map((_, index) => many.get(index)) };
  const one = component.input("instanceRole");
  const skips = component.input("skipDefaultNodeGroup").value === true;
  if (one.isGiven) {
    const instanceProfile = skips || isAuto ? undefined : await profile(component, one);
    const arn = (await component.invoke("aws:iam/getRole:getRole", { name: one.get("id") })).get("arn").after(one.urns);
    return { roles: [one], defaultRole: { self: one, arn }, instanceProfile };
  }
  const isWanted = component.input("createInstanceRole").or(!skips).value === true;
  if (!isWanted) return { roles: [] };
  const args = { service: EC2, policies: NODE_POLICIES, tags: component.input("tags") };
  const made = await serviceRole(component, `${component.name}-instanceRole`, args);
  return {
    roles: [made.attached],
    defaultRole: { self: made.attached, arn: made.role.output("arn").after(made.urns) },
    instanceProfile: await profile(component, made.attached),
  };
}

function profile(component: Component, role: Flow): Promise<Child> {
  return component.resource("aws:iam/instanceProfile:InstanceProfile", `${component.name}-instanceProfile`, { role });
}

/** The `aws-auth` map or access entries, by the authentication mode; what comes after needs one of them. */
async function grantAccess(component: Component, cluster: Child, kubernetes: Flow, nodes: NodeRoles): Promise<Child[]> {
  const mode = component.input("authenticationMode").or("CONFIG_MAP").value;
  const granted: Child[] = [];
  if (mode === "CONFIG_MAP" || mode === "API_AND_CONFIG_MAP") {
    const arns = nodes.defaultRole === undefined ? [] : [nodes.defaultRole.arn];
    granted.push(await nodeAccess(component, kubernetes, Flow.from(arns)));
  }
  if (mode === "API" || mode === "API_AND_CONFIG_MAP") {
    const { defaultRole } = nodes;
    const own = Flow.from({ defaultNodeGroupInstanceRole: { principalArn: defaultRole?.arn, type: "EC2_LINUX" } });
    if (defaultRole !== undefined) granted.push(...(await accessEntries(component, cluster, own)));
    granted.push(...(await accessEntries(component, cluster, component.input("accessEntries"))));
  }
  return granted;
}

async function proxyAndDns(component: Component, cluster: Child, isAuto: boolean): Promise<void> {
  const place = {
    clusterName: cluster.output("name"),
    clusterVersion: cluster.output("version"),
    tags: component.input("tags"),
  };
  const proxy = component.input("kubeProxyAddonOptions");
  const dns = component.input("corednsAddonOptions");
  const asksForDns = dns.get("enabled").value === true || dns.get("configurationValues").isGiven;
  const hasNodes = component.input("skipDefaultNodeGroup").value !== true || isAuto;
  const addons: Promise<Child>[] = [];
  if (proxy.get("enabled").or(!isAuto).value === true) {
    addons.push(
      coreAddon(component, `${component.name}-kube-proxy`, { ...place, addonName: "kube-proxy", options: proxy }),
    );
  }
  if (asksForDns || (hasNodes && dns.get("enabled").or(true).value === true)) {
    addons.push(coreAddon(component, `${component.name}-coredns`, { ...place, addonName: "coredns", options: dns }));
  }
  await Promise.all(addons);
}

async function networkPlugin(
  component: Component,
  cluster: Child,
  isAuto: boolean,
  dependsOn: readonly Flow[],
): Promise<void> {
  const usesDefault = component.input("useDefaultVpcCni").or(isAuto).value === true;
  if (usesDefault) return;
  const name = `${component.name}-vpc-cni`;
  const parent = await component.component("eks:index:VpcCniAddon", name, { dependsOn });
  const place = { clusterName: cluster.output("name"), clusterVersion: cluster.output("version") };
  const rest = { options: component.input("vpcCniOptions"), tags: component.input("tags") };
  await vpcCniAddon(component, name, { ...place, ...rest }, parent);
}

/** The real component asks the issuer for its certificate; here a thumbprint that is the same for the same issuer. */
function openIdConnectProvider(component: Component, cluster: Child): Promise<Child> {
  const issuer = cluster.output("identities").get(0, "oidcs", 0, "issuer");
  return component.resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", `${component.name}-oidcProvider`, {
    clientIdLists: ["sts.amazonaws.com"],
    thumbprintLists: issuer.map((url) => [
      createHash("sha1")
        .update(new URL(String(url)).host)
        .digest("hex"),
    ]),
    url: issuer,
  });
}

async function defaultNodeGroup(
  component: Component,
  core: Core,
  nodes: NodeRoles,
  isAuto: boolean,
  dependsOn: readonly Flow[],
): Promise<NodeGroup | undefined> {
  const skips =
    component.input("skipDefaultNodeGroup").value === true || isAuto || component.input("fargate").value === true;
  if (skips || nodes.instanceProfile === undefined) return undefined;
  const options = { ...component.inputs, ...optionsOf(component.input("nodeGroupOptions")) };
  return nodeGroup(component, component.name, {
    core,
    options,
    instanceProfile: nodes.instanceProfile.output("arn"),
    dependsOn,
  });
}

function optionsOf(group: Flow): Record<string, Flow> {
  const names = typeof group.value === "object" && group.value !== null ? Object.keys(group.value) : [];
  return Object.fromEntries(names.map((name) => [name, group.get(name)]));
}
