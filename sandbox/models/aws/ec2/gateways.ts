import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { addressIn, parseCidr } from "../check/cidr";
import { requireThat, requireOneOf } from "../check/require";
import { given, text } from "../check/values";
import { subnetReference, vpcReference } from "../references";
import { ec2Id } from "./ids";

const GATEWAY = "aws:ec2/internetGateway:InternetGateway";
const NAT = "aws:ec2/natGateway:NatGateway";
/** Default quota "NAT gateways per Availability Zone". */
const NAT_GATEWAYS_PER_ZONE = 5;

/** The internet gateway attached to a VPC. */
export function internetGatewayOf(cloud: CloudView, vpcId: unknown): CloudResource | undefined {
  const attachment = cloud
    .ofType("aws:ec2/internetGatewayAttachment:InternetGatewayAttachment")
    .find(({ outputs }) => outputs.vpcId === vpcId);
  if (attachment) return cloud.find(GATEWAY, String(attachment.outputs.internetGatewayId));
  return cloud.ofType(GATEWAY).find(({ outputs }) => outputs.vpcId === vpcId);
}

function publicNatGatewayIn(cloud: CloudView, vpcId: unknown): CloudResource | undefined {
  return cloud.ofType(NAT).find(({ outputs }) => outputs.vpcId === vpcId && outputs.connectivityType === "public");
}

function requireDetachable(vpcId: unknown, cloud: CloudView): void {
  const nat = publicNatGatewayIn(cloud, vpcId);
  requireThat(
    nat === undefined,
    "DependencyViolation",
    `Network ${String(vpcId)} has some mapped public address(es). Please unmap those public address(es) before detaching ` +
      `the gateway. NAT gateway ${nat?.id} holds one`,
  );
}

function requireFree(vpcId: string | undefined, cloud: CloudView): void {
  const other = vpcId === undefined ? undefined : internetGatewayOf(cloud, vpcId);
  requireThat(
    other === undefined,
    "Resource.AlreadyAssociated",
    `Network ${vpcId} already has an internet gateway attached: ${other?.id}`,
  );
}

export const internetGateway: ResourceModel = awsModel({
  type: GATEWAY,
  source: "Amazon EC2 API Reference: CreateInternetGateway, AttachInternetGateway, DetachInternetGateway",
  taggable: true,
  references: [vpcReference()],
  defaults: { vpcId: "" },
  guard(inputs, cloud, existing) {
    if (existing?.outputs.vpcId !== inputs.vpcId) requireFree(text(inputs, "vpcId"), cloud);
  },
  validateDelete(existing, cloud) {
    if (existing.outputs.vpcId) requireDetachable(existing.outputs.vpcId, cloud);
  },
  id: (_, cloud) => ec2Id(cloud, "igw"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `internet-gateway/${id}`), ownerId: cloud.accountId }),
});

export const internetGatewayAttachment: ResourceModel = awsModel({
  type: "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment",
  source: "Amazon EC2 API Reference: AttachInternetGateway",
  replaceOn: ["internetGatewayId", "vpcId"],
  references: [
    vpcReference(),
    {
      path: "internetGatewayId",
      types: [GATEWAY],
      code: "InvalidInternetGatewayID.NotFound",
      inUseCode: "DependencyViolation",
    },
  ],
  guard(inputs, cloud, existing) {
    if (!existing) requireFree(text(inputs, "vpcId"), cloud);
  },
  validateDelete: (existing, cloud) => requireDetachable(existing.outputs.vpcId, cloud),
  id: (inputs) => `${text(inputs, "internetGatewayId")}:${text(inputs, "vpcId")}`,
});

export const egressOnlyInternetGateway: ResourceModel = awsModel({
  type: "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
  source: "Amazon EC2 API Reference: CreateEgressOnlyInternetGateway",
  taggable: true,
  replaceOn: ["vpcId"],
  references: [vpcReference()],
  id: (_, cloud) => ec2Id(cloud, "eigw"),
});

export const natGateway: ResourceModel = awsModel({
  type: NAT,
  source: "Amazon EC2 API Reference: CreateNatGateway; Amazon VPC User Guide: NAT gateways, Amazon VPC quotas",
  taggable: true,
  replaceOn: ["allocationId", "availabilityMode", "connectivityType", "privateIp", "subnetId", "vpcId"],
  references: [
    subnetReference("subnetId"),
    {
      path: "allocationId",
      types: ["aws:ec2/eip:Eip"],
      code: "InvalidAllocationID.NotFound",
      inUseCode: "InvalidIPAddress.InUse",
    },
  ],
  defaults: {
    availabilityMode: "zonal",
    connectivityType: "public",
    secondaryAllocationIds: [],
    secondaryPrivateIpAddressCount: 0,
    secondaryPrivateIpAddresses: [],
  },
  validate(inputs) {
    const connectivity = text(inputs, "connectivityType") ?? "public";
    requireOneOf(connectivity, ["public", "private"], "InvalidParameterValue", "connectivityType");
    const zonal = text(inputs, "availabilityMode") !== "regional";
    if (zonal && connectivity === "public") {
      requireThat(given(inputs, "allocationId"), "MissingParameter", "A public NAT gateway needs allocationId");
    }
    requireThat(
      connectivity === "public" || !given(inputs, "allocationId"),
      "InvalidParameterCombination",
      "A private NAT gateway takes no allocationId",
    );
  },
  guard(inputs, cloud, existing) {
    if (!existing) validatePlace(inputs, cloud, text(inputs, "connectivityType") ?? "public");
  },
  id: (_, cloud) => ec2Id(cloud, "nat"),
  fixed(inputs, cloud) {
    const subnet = cloud.find("aws:ec2/subnet:Subnet", text(inputs, "subnetId") ?? "");
    const address = cloud.find("aws:ec2/eip:Eip", text(inputs, "allocationId") ?? "");
    const block = parseCidr(String(subnet?.outputs.cidrBlock));
    return {
      associationId: address ? ec2Id(cloud, "eipassoc") : "",
      autoProvisionZones: "",
      autoScalingIps: "",
      networkInterfaceId: ec2Id(cloud, "eni"),
      privateIp: inputs.privateIp ?? (block ? addressIn(block, 4 + (parseInt(cloud.hex(2), 16) % 8)) : "10.0.0.4"),
      publicIp: address?.outputs.publicIp ?? "",
      regionalNatGatewayAddresses: [],
      regionalNatGatewayAutoMode: "",
      routeTableId: "",
      vpcId: inputs.vpcId ?? subnet?.outputs.vpcId ?? "",
    };
  },
});

function validatePlace(inputs: Properties, cloud: CloudView, connectivity: string): void {
  const allocationId = text(inputs, "allocationId");
  const holder = cloud
    .ofType(NAT)
    .find(({ outputs }) => allocationId !== undefined && outputs.allocationId === allocationId);
  requireThat(
    holder === undefined,
    "Resource.AlreadyAssociated",
    `Elastic IP address [${allocationId}] is already associated with ${holder?.id}`,
  );
  const subnet = cloud.find("aws:ec2/subnet:Subnet", text(inputs, "subnetId") ?? "");
  if (!subnet) return;
  const { vpcId, availabilityZone } = subnet.outputs;
  requireThat(
    connectivity === "private" || internetGatewayOf(cloud, vpcId) !== undefined,
    "Gateway.NotAttached",
    `Network ${String(vpcId)} has no Internet gateway attached`,
  );
  const inZone = cloud
    .ofType(NAT)
    .filter(
      ({ outputs }) =>
        cloud.find("aws:ec2/subnet:Subnet", String(outputs.subnetId))?.outputs.availabilityZone === availabilityZone,
    );
  requireThat(
    inZone.length < NAT_GATEWAYS_PER_ZONE,
    "NatGatewayLimitExceeded",
    `Performing this operation would exceed the limit of ${NAT_GATEWAYS_PER_ZONE} NAT gateways`,
  );
}
