import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { addressIn, parseCidr } from "../check/cidr";
import { requireThat, requireMatch } from "../check/require";
import { flag, given, object, text } from "../check/values";
import { architectureOf } from "../knowledge/instanceTypes";
import { kmsKeyReference, securityGroupReference, subnetReference } from "../references";
import { ec2Id } from "./ids";

const INSTANCE = "aws:ec2/instance:Instance";

export const instance: ResourceModel = awsModel({
  type: INSTANCE,
  source: "Amazon EC2 API Reference: RunInstances, TerminateInstances",
  taggable: true,
  replaceOn: [
    "ami",
    "availabilityZone",
    "ephemeralBlockDevices",
    "hostId",
    "keyName",
    "networkInterfaces",
    "placementGroup",
    "privateIp",
    "subnetId",
    "tenancy",
    "userDataReplaceOnChange",
  ],
  references: [
    subnetReference("subnetId"),
    securityGroupReference("vpcSecurityGroupIds[]"),
    { path: "keyName", types: ["aws:ec2/keyPair:KeyPair"], output: "keyName", code: "InvalidKeyPair.NotFound" },
    {
      path: "iamInstanceProfile",
      types: ["aws:iam/instanceProfile:InstanceProfile"],
      output: ["name", "arn"],
      code: "InvalidParameterValue",
    },
    {
      path: "launchTemplate.id",
      types: ["aws:ec2/launchTemplate:LaunchTemplate"],
      code: "InvalidLaunchTemplateId.NotFound",
    },
  ],
  defaults: instanceDefaults,
  validate(inputs) {
    requireMatch(text(inputs, "ami"), /^ami-[0-9a-f]{8,17}$/, "InvalidAMIID.Malformed", "imageId");
    const type = text(inputs, "instanceType");
    requireThat(
      type === undefined || architectureOf(type) !== undefined,
      "InvalidParameterValue",
      `Invalid value '${type}' for InstanceType.`,
    );
    const image = given(inputs, "ami") || given(inputs, "launchTemplate");
    requireThat(image, "MissingParameter", "The request must contain the parameter ImageId");
  },
  validateDelete(existing) {
    const kept = flag(existing.outputs, "disableApiTermination") === true;
    requireThat(
      !kept,
      "OperationNotPermitted",
      `The instance '${existing.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "i"),
  fixed: instanceAddresses,
});

function instanceDefaults(): Properties {
  return {
    ami: "",
    associatePublicIpAddress: false,
    capacityReservationSpecification: { capacityReservationPreference: "open" },
    cpuOptions: { ampResults: "", coreCount: 1, threadsPerCore: 2 },
    disableApiStop: false,
    disableApiTermination: false,
    ebsBlockDevices: [],
    ebsOptimized: false,
    enablePrimaryIpv6: false,
    enclaveOptions: { enabled: false },
    ephemeralBlockDevices: [],
    hostId: "",
    hostResourceGroupArn: "",
    iamInstanceProfile: "",
    instanceInitiatedShutdownBehavior: "stop",
    instanceMarketOptions: null,
    instanceType: "m5.large",
    ipv6AddressCount: 0,
    ipv6Addresses: [],
    keyName: "",
    maintenanceOptions: { autoRecovery: "default" },
    metadataOptions: {
      httpEndpoint: "enabled",
      httpProtocolIpv6: "disabled",
      httpPutResponseHopLimit: 2,
      httpTokens: "required",
      instanceMetadataTags: "disabled",
    },
    monitoring: false,
    networkInterfaces: [],
    placementGroup: "",
    placementGroupId: "",
    placementPartitionNumber: 0,
    primaryNetworkInterface: null,
    privateDnsNameOptions: {
      enableResourceNameDnsARecord: false,
      enableResourceNameDnsAaaaRecord: false,
      hostnameType: "ip-name",
    },
    secondaryNetworkInterfaces: [],
    secondaryPrivateIps: [],
    securityGroups: [],
    sourceDestCheck: true,
    subnetId: "",
    tenancy: "default",
    userDataBase64: "",
    vpcSecurityGroupIds: [],
  };
}

function instanceAddresses(inputs: Properties, cloud: CloudView, id: string): Properties {
  const subnet = cloud.find("aws:ec2/subnet:Subnet", text(inputs, "subnetId") ?? "");
  const block = parseCidr(String(subnet?.outputs.cidrBlock ?? "172.31.0.0/20"));
  const privateIp = text(inputs, "privateIp") ?? addressIn(block!, 10 + (parseInt(cloud.hex(2), 16) % 200));
  const zone = cloud.region === "us-east-1" ? "ec2.internal" : `${cloud.region}.compute.internal`;
  const isPublic =
    flag(inputs, "associatePublicIpAddress") ?? flag(subnet?.outputs ?? {}, "mapPublicIpOnLaunch") ?? false;
  const publicIp = isPublic
    ? `54.${100 + (parseInt(cloud.hex(2), 16) % 100)}.${parseInt(cloud.hex(2), 16)}.${parseInt(cloud.hex(2), 16)}`
    : "";
  return {
    arn: arn(cloud, "ec2", `instance/${id}`),
    availabilityZone: inputs.availabilityZone ?? subnet?.outputs.availabilityZone ?? cloud.zones[0],
    instanceLifecycle: "",
    instanceState: "running",
    outpostArn: "",
    passwordData: "",
    primaryNetworkInterfaceId: ec2Id(cloud, "eni"),
    privateDns: `ip-${privateIp.replace(/\./g, "-")}.${zone}`,
    privateIp,
    publicDns: isPublic ? `ec2-${publicIp.replace(/\./g, "-")}.compute-1.amazonaws.com` : "",
    publicIp,
    rootBlockDevice: {
      deleteOnTermination: true,
      deviceName: "/dev/xvda",
      encrypted: false,
      iops: 3000,
      kmsKeyId: "",
      tagsAll: {},
      throughput: 125,
      volumeSize: 8,
      volumeType: "gp3",
      ...object(inputs, "rootBlockDevice"),
      volumeId: ec2Id(cloud, "vol"),
    },
    spotInstanceRequestId: "",
  };
}

const VOLUME_SIZES: Readonly<Record<string, readonly [number, number]>> = {
  gp2: [1, 16384],
  gp3: [1, 65536],
  io1: [4, 16384],
  io2: [4, 65536],
  st1: [125, 16384],
  sc1: [125, 16384],
  standard: [1, 1024],
};

export const volume: ResourceModel = awsModel({
  type: "aws:ebs/volume:Volume",
  source: "Amazon EC2 API Reference: CreateVolume; Amazon EBS User Guide: EBS volume types",
  taggable: true,
  replaceOn: ["availabilityZone", "encrypted", "kmsKeyId", "multiAttachEnabled", "outpostArn", "snapshotId"],
  references: [kmsKeyReference("kmsKeyId", "InvalidParameterValue")],
  defaults: (inputs) => ({
    encrypted: false,
    iops: text(inputs, "type") === "gp3" ? 3000 : 100,
    kmsKeyId: "",
    size: 8,
    snapshotId: "",
    throughput: text(inputs, "type") === "gp3" ? 125 : 0,
    type: "gp2",
  }),
  validate(inputs, cloud, existing) {
    const type = text(inputs, "type") ?? "gp2";
    const range = VOLUME_SIZES[type];
    requireThat(range !== undefined, "InvalidParameterValue", `Value (${type}) for parameter volumeType is invalid`);
    const size = inputs.size;
    const fits = typeof size !== "number" || (size >= range[0] && size <= range[1]);
    requireThat(
      fits,
      "InvalidParameterValue",
      `Volume of ${String(size)}GiB is invalid for ${type}: ${range[0]} to ${range[1]}`,
    );
    const zone = text(inputs, "availabilityZone");
    requireThat(
      zone === undefined || cloud.zones.includes(zone),
      "InvalidZone.NotFound",
      `The zone '${zone}' does not exist.`,
    );
    const old = existing?.outputs.size;
    requireThat(
      !(typeof old === "number" && typeof size === "number" && size < old),
      "InvalidParameterValue",
      `New size cannot be smaller than existing size: ${String(size)} < ${String(old)}`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "vol"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `volume/${id}`), createTime: cloud.now() }),
});
