import { InvokeModel, Properties } from "../../model";
import { requireThat } from "../check/require";
import { flag, text } from "../check/values";
import { ADDON_NAMES, addonVersions } from "../eks/addonVersions";
import { lookUp } from "./lookUp";

const list = (value: unknown) => (value === undefined || value === null ? [] : [value]);

const getCluster = lookUp({
  token: "aws:eks/getCluster:getCluster",
  source: "Amazon EKS API Reference: DescribeCluster",
  types: ["aws:eks/cluster:Cluster"],
  by: { name: "name" },
  code: "ResourceNotFoundException",
  answer: ({ id, outputs }) => ({
    ...pick(outputs, [
      "arn",
      "clusterId",
      "createdAt",
      "deletionProtection",
      "endpoint",
      "identities",
      "name",
      "platformVersion",
      "roleArn",
      "status",
      "version",
      "vpcConfig",
    ]),
    id,
    accessConfigs: list(outputs.accessConfig),
    certificateAuthorities: list(outputs.certificateAuthority),
    computeConfigs: list(outputs.computeConfig),
    controlPlaneScalingConfigs: list(outputs.controlPlaneScalingConfig),
    enabledClusterLogTypes: outputs.enabledClusterLogTypes ?? [],
    kubeApiServerConfigs: [],
    kubeControllerManagerConfigs: [],
    kubeSchedulerConfigs: [],
    kubernetesNetworkConfigs: list(outputs.kubernetesNetworkConfig),
    outpostConfigs: list(outputs.outpostConfig),
    remoteNetworkConfigs: list(outputs.remoteNetworkConfig),
    storageConfigs: list(outputs.storageConfig),
    tags: outputs.tagsAll ?? {},
    upgradePolicies: list(outputs.upgradePolicy),
    zonalShiftConfigs: list(outputs.zonalShiftConfig),
  }),
});

export function pick(outputs: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, outputs[name]]));
}

const getClusterAuth: InvokeModel = {
  token: "aws:eks/getClusterAuth:getClusterAuth",
  source: "Amazon EKS User Guide: Kubernetes API authentication with an STS token",
  answer(args, cloud) {
    const name = text(args, "name") ?? "";
    const url = `https://sts.${cloud.region}.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Expires=0&sandbox=true`;
    return { id: name, name, region: cloud.region, token: `k8s-aws-v1.${Buffer.from(url).toString("base64url")}` };
  },
};

const getAddonVersion: InvokeModel = {
  token: "aws:eks/getAddonVersion:getAddonVersion",
  source: "Amazon EKS API Reference: DescribeAddonVersions",
  answer(args, cloud) {
    const [addonName, kubernetesVersion] = [text(args, "addonName") ?? "", text(args, "kubernetesVersion") ?? ""];
    const versions = addonVersions(addonName, kubernetesVersion);
    const known = versions.length > 0;
    requireThat(
      known,
      "InvalidParameterException",
      `no version of the add-on ${addonName} for Kubernetes ${kubernetesVersion}; add-ons are ${ADDON_NAMES.join(", ")}`,
    );
    const version = flag(args, "mostRecent") === true ? versions.at(-1) : (versions.at(-2) ?? versions.at(-1));
    return { ...args, id: addonName, region: cloud.region, version };
  },
};

const BROKER_STRINGS = [
  "bootstrapBrokers",
  "bootstrapBrokersPublicSaslIam",
  "bootstrapBrokersPublicSaslScram",
  "bootstrapBrokersPublicTls",
  "bootstrapBrokersSaslIam",
  "bootstrapBrokersSaslScram",
  "bootstrapBrokersTls",
];

const getMskCluster = lookUp({
  token: "aws:msk/getCluster:getCluster",
  source: "Amazon MSK API Reference: DescribeCluster",
  types: ["aws:msk/cluster:Cluster"],
  by: { clusterName: "clusterName" },
  code: "NotFoundException",
  answer: ({ id, outputs }) => ({
    ...pick(outputs, [
      ...BROKER_STRINGS,
      "arn",
      "clusterName",
      "clusterUuid",
      "customerActionStatus",
      "kafkaVersion",
      "numberOfBrokerNodes",
    ]),
    id,
    brokerNodeGroupInfos: list(outputs.brokerNodeGroupInfo),
    tags: outputs.tagsAll ?? {},
    zookeeperConnectString: outputs.zookeeperConnectString,
    zookeeperConnectStringTls: outputs.zookeeperConnectStringTls,
  }),
});

const getBootstrapBrokers = lookUp({
  token: "aws:msk/getBootstrapBrokers:getBootstrapBrokers",
  source: "Amazon MSK API Reference: GetBootstrapBrokers",
  types: ["aws:msk/cluster:Cluster", "aws:msk/serverlessCluster:ServerlessCluster"],
  by: { clusterArn: "arn" },
  code: "NotFoundException",
  answer: ({ id, outputs }) => ({
    ...Object.fromEntries(
      [
        ...BROKER_STRINGS,
        "bootstrapBrokersIpv6",
        "bootstrapBrokersSaslIamIpv6",
        "bootstrapBrokersSaslScramIpv6",
        "bootstrapBrokersTlsIpv6",
        "bootstrapBrokersVpcConnectivitySaslIam",
        "bootstrapBrokersVpcConnectivitySaslScram",
        "bootstrapBrokersVpcConnectivityTls",
      ].map((name) => [name, outputs[name] ?? ""]),
    ),
    clusterArn: outputs.arn,
    id,
  }),
});

export const CLUSTER_INVOKES: readonly InvokeModel[] = [
  getCluster,
  getClusterAuth,
  getAddonVersion,
  getMskCluster,
  getBootstrapBrokers,
];
