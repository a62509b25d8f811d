import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { parseCidr } from "../check/cidr";
import { requireThat, requireMatch, requireOneOf } from "../check/require";
import { flag, object, text, texts } from "../check/values";
import { ec2Id } from "../ec2/ids";
import { zonesOfSubnets } from "../rds/rdsRules";
import { kmsKeyReference, roleArnReference, securityGroupReference, subnetReference } from "../references";
import { CLUSTER, INVALID } from "./eksRules";
import { DEFAULT_KUBERNETES_VERSION, KUBERNETES_VERSIONS, minorOf } from "./versions";

/** Default quota "Clusters". */
const CLUSTERS_PER_REGION = 100;
const LOG_TYPES = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
/** Zones in which EKS places no control plane. Source: "Amazon EKS networking requirements for VPC and subnets". */
const ZONES_WITHOUT_EKS = ["use1-az3", "usw1-az2", "cac1-az3"];

export const cluster: ResourceModel = awsModel({
  type: CLUSTER,
  source:
    "Amazon EKS API Reference: CreateCluster, UpdateClusterVersion, DeleteCluster; Amazon EKS User Guide: VPC requirements",
  autoName: { property: "name", maxLength: 100 },
  taggable: true,
  replaceOn: [
    "accessConfig.bootstrapClusterCreatorAdminPermissions",
    "bootstrapSelfManagedAddons",
    "encryptionConfig.provider.keyArn",
    "kubernetesNetworkConfig.ipFamily",
    "kubernetesNetworkConfig.serviceIpv4Cidr",
    "name",
    "outpostConfig",
    "roleArn",
  ],
  references: [
    roleArnReference("roleArn", INVALID),
    subnetReference("vpcConfig.subnetIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    securityGroupReference("vpcConfig.securityGroupIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    kmsKeyReference("encryptionConfig.provider.keyArn", INVALID),
    roleArnReference("computeConfig.nodeRoleArn", INVALID),
  ],
  defaults: {
    bootstrapSelfManagedAddons: true,
    controlPlaneScalingConfig: { tier: "standard" },
    deletionProtection: false,
    kubeApiServerConfig: null,
    kubeControllerManagerConfig: null,
    kubeSchedulerConfig: null,
    upgradePolicy: { supportType: "EXTENDED" },
    version: DEFAULT_KUBERNETES_VERSION,
  },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ResourceInUseException",
  validate(inputs, cloud, existing) {
    requireMatch(text(inputs, "name"), /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/, INVALID, "name");
    validateVersion(text(inputs, "version"), cloud, existing);
    validateEndpoint(inputs);
    validateAccess(inputs);
    validateAutoMode(inputs);
    const logs = texts(inputs, "enabledClusterLogTypes");
    for (const log of logs) requireOneOf(log, LOG_TYPES, INVALID, "logging.types");
  },
  guard(inputs, cloud, existing) {
    validateSubnets(inputs, cloud);
    const count = cloud.ofType(CLUSTER).filter(({ outputs }) => outputs.region === cloud.region).length;
    requireThat(
      existing !== undefined || count < CLUSTERS_PER_REGION,
      "ResourceLimitExceededException",
      "Cluster limit exceeded",
    );
  },
  validateDelete(existing) {
    const isProtected = flag(existing.outputs, "deletionProtection") === true;
    requireThat(!isProtected, "InvalidRequestException", `Cluster ${existing.id} has deletion protection enabled`);
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed(_, cloud, id) {
    const unique = cloud.hex(32).toUpperCase();
    return {
      arn: arn(cloud, "eks", `cluster/${id}`),
      certificateAuthority: { data: certificate(cloud) },
      clusterId: "",
      createdAt: cloud.now(),
      endpoint: `https://${unique}.gr7.${cloud.region}.eks.amazonaws.com`,
      identities: [{ oidcs: [{ issuer: `https://oidc.eks.${cloud.region}.amazonaws.com/id/${unique}` }] }],
      name: id,
      status: "ACTIVE",
    };
  },
  derived: derivedOf,
});

/** Base64 of a PEM block, as EKS returns the certificate authority. Its content is random: nothing listens behind the endpoint. */
function certificate(cloud: CloudView): string {
  const body = Buffer.from(cloud.hex(1024), "hex")
    .toString("base64")
    .match(/.{1,64}/g)!;
  const pem = ["-----BEGIN CERTIFICATE-----", ...body, "-----END CERTIFICATE-----", ""].join("\n");
  return Buffer.from(pem).toString("base64");
}

function derivedOf(inputs: Properties, cloud: CloudView, _id: string, before: Properties): Properties {
  const subnets = texts(inputs, "vpcConfig.subnetIds");
  const auto = flag(inputs, "computeConfig.enabled") === true;
  const version = text(inputs, "version") ?? DEFAULT_KUBERNETES_VERSION;
  return {
    accessConfig: {
      authenticationMode: "CONFIG_MAP",
      bootstrapClusterCreatorAdminPermissions: true,
      ...object(inputs, "accessConfig"),
    },
    computeConfig: inputs.computeConfig ?? { enabled: false, nodePools: [], nodeRoleArn: "" },
    kubernetesNetworkConfig: {
      elasticLoadBalancing: { enabled: auto },
      ipFamily: "ipv4",
      serviceIpv4Cidr: "172.20.0.0/16",
      serviceIpv6Cidr: text(inputs, "kubernetesNetworkConfig.ipFamily") === "ipv6" ? "fd30:1c53:5f8a::/108" : "",
      ...object(inputs, "kubernetesNetworkConfig"),
    },
    platformVersion: KUBERNETES_VERSIONS[version]?.platformVersion ?? "eks.1",
    storageConfig: inputs.storageConfig ?? { blockStorage: { enabled: auto } },
    vpcConfig: {
      endpointPrivateAccess: false,
      endpointPublicAccess: true,
      publicAccessCidrs: ["0.0.0.0/0"],
      securityGroupIds: [],
      vpcId: cloud.find("aws:ec2/subnet:Subnet", subnets[0] ?? "")?.outputs.vpcId ?? "",
      ...object(inputs, "vpcConfig"),
      clusterSecurityGroupId: text(before, "vpcConfig.clusterSecurityGroupId") ?? ec2Id(cloud, "sg"),
    },
  };
}

function validateVersion(version: string | undefined, cloud: CloudView, existing: CloudResource | undefined): void {
  if (version === undefined) return;
  const row = KUBERNETES_VERSIONS[version];
  const open = Object.entries(KUBERNETES_VERSIONS).filter(
    ([, { extendedUntil }]) => extendedUntil >= cloud.now().slice(0, 10),
  );
  const current = existing ? text(existing.outputs, "version") : undefined;
  const available = row !== undefined && (version === current || open.some(([each]) => each === version));
  requireThat(
    available,
    INVALID,
    `unsupported Kubernetes version ${version}: available are ${open.map(([each]) => each).join(", ")}`,
  );
  if (current === undefined) return;
  const step = minorOf(version) - minorOf(current);
  requireThat(
    step === 0 || step === 1,
    INVALID,
    `Unsupported Kubernetes minor version update from ${current} to ${version}`,
  );
}

function validateSubnets(inputs: Properties, cloud: CloudView): void {
  const ids = texts(inputs, "vpcConfig.subnetIds");
  const subnets = ids.map((id) => cloud.find("aws:ec2/subnet:Subnet", id)).filter((each) => each !== undefined);
  if (subnets.length === ids.length) {
    requireThat(
      zonesOfSubnets(cloud, ids).size >= 2,
      INVALID,
      "Subnets specified must be in at least two different AZs",
    );
    const vpcs = new Set(subnets.map(({ outputs }) => outputs.vpcId));
    requireThat(vpcs.size === 1, INVALID, `The subnets must be in one VPC; they are in ${[...vpcs].join(", ")}`);
  }
  const barred = subnets.find(({ outputs }) => ZONES_WITHOUT_EKS.includes(String(outputs.availabilityZoneId)));
  requireThat(
    barred === undefined,
    "UnsupportedAvailabilityZoneException",
    `Cannot create cluster because ${String(barred?.outputs.availabilityZone)}, the targeted availability zone, does not currently have ` +
      "sufficient capacity to support the cluster",
  );
}

function validateEndpoint(inputs: Properties): void {
  const closed =
    flag(inputs, "vpcConfig.endpointPublicAccess") === false &&
    flag(inputs, "vpcConfig.endpointPrivateAccess") !== true;
  requireThat(!closed, INVALID, "Private and public endpoint access cannot be false");
  for (const cidr of texts(inputs, "vpcConfig.publicAccessCidrs")) {
    requireThat(
      parseCidr(cidr) !== undefined,
      INVALID,
      `The following CIDRs are invalid in publicAccessCidrs: ${cidr}`,
    );
  }
  const service = text(inputs, "kubernetesNetworkConfig.serviceIpv4Cidr");
  const range = service === undefined ? undefined : parseCidr(service);
  const valid = service === undefined || (range !== undefined && range.prefix >= 12 && range.prefix <= 24);
  requireThat(valid, INVALID, `serviceIpv4Cidr ${service} must have a mask from /12 to /24`);
}

function validateAccess(inputs: Properties): void {
  const modes = ["CONFIG_MAP", "API", "API_AND_CONFIG_MAP"];
  requireOneOf(text(inputs, "accessConfig.authenticationMode"), modes, INVALID, "accessConfig.authenticationMode");
  requireOneOf(
    text(inputs, "upgradePolicy.supportType"),
    ["STANDARD", "EXTENDED"],
    INVALID,
    "upgradePolicy.supportType",
  );
  const resources = texts(inputs, "encryptionConfig.resources");
  for (const resource of resources) requireOneOf(resource, ["secrets"], INVALID, "encryptionConfig.resources");
}

/** Auto Mode is switched on or off in three places at once. */
function validateAutoMode(inputs: Properties): void {
  const switches = [
    "computeConfig.enabled",
    "kubernetesNetworkConfig.elasticLoadBalancing.enabled",
    "storageConfig.blockStorage.enabled",
  ];
  const on = switches.filter((path) => flag(inputs, path) === true);
  requireThat(
    on.length === 0 || on.length === switches.length,
    "InvalidRequestException",
    `For EKS Auto Mode, please ensure that all required configs, including ${switches.join(", ")} are all either fully enabled or fully disabled.`,
  );
}
