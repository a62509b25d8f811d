import type { Cloud } from "../cloud/cloud";

type Properties = Record<string, unknown>;

/** Outputs of the remote components, which mocks do not construct: what their SDKs promise, without the children. */
export function componentOutputs(type: string, name: string, inputs: Properties, cloud: Cloud): Properties {
  if (type === "eks:index:Cluster") return clusterOutputs(name, inputs, cloud);
  if (type === "eks:index:ManagedNodeGroup") return { nodeGroup: { id: `${name}-id` }, placementGroupName: "" };
  return {};
}

function clusterOutputs(name: string, inputs: Properties, cloud: Cloud): Properties {
  const view = cloud.view();
  const clusterName = typeof inputs.name === "string" ? inputs.name : `${name}-eksCluster-${view.hex(7)}`;
  const id = view.hex(32).toUpperCase();
  const issuer = `oidc.eks.${cloud.region}.amazonaws.com/id/${id}`;
  const securityGroup = `sg-0${view.hex(16)}`;
  const endpoint = `https://${id}.gr7.${cloud.region}.eks.amazonaws.com`;
  const cluster = {
    arn: `arn:aws:eks:${cloud.region}:${cloud.accountId}:cluster/${clusterName}`,
    certificateAuthority: { data: Buffer.from(`certificate of ${clusterName}`).toString("base64") },
    endpoint,
    id: clusterName,
    identities: [{ oidcs: [{ issuer: `https://${issuer}` }] }],
    name: clusterName,
    version: inputs.version ?? "1.34",
    vpcConfig: { clusterSecurityGroupId: securityGroup, vpcId: inputs.vpcId, subnetIds: inputs.privateSubnetIds },
  };
  return {
    autoModeNodeRoleName: "",
    clusterIngressRuleId: "",
    clusterSecurityGroupId: securityGroup,
    core: { cluster, endpoint, vpcId: inputs.vpcId, subnetIds: inputs.subnetIds ?? inputs.privateSubnetIds ?? [] },
    eksCluster: cluster,
    kubeconfig: { apiVersion: "v1", kind: "Config", clusters: [{ name: "kubernetes", cluster: { server: endpoint } }] },
    nodeSecurityGroupId: securityGroup,
    oidcIssuer: issuer,
    oidcProviderArn:
      inputs.createOidcProvider === true ? `arn:aws:iam::${cloud.accountId}:oidc-provider/${issuer}` : "",
    oidcProviderUrl: `https://${issuer}`,
  };
}
