import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireOneOf } from "../check/require";
import { given, text } from "../check/values";
import { ec2Id } from "./ids";

const TYPE = "aws:ec2/eip:Eip";
/** Default quota "EC2-VPC Elastic IPs". */
const ADDRESSES_PER_REGION = 5;

export const eip: ResourceModel = awsModel({
  type: TYPE,
  source: "Amazon EC2 API Reference: AllocateAddress; Amazon EC2 User Guide: Elastic IP addresses",
  taggable: true,
  replaceOn: ["address", "customerOwnedIpv4Pool", "domain", "ipamPoolId", "networkBorderGroup", "publicIpv4Pool"],
  defaults: (_, cloud) => ({
    domain: "vpc",
    instance: "",
    ipamPoolId: "",
    networkBorderGroup: cloud.region,
    networkInterface: "",
    publicIpv4Pool: "amazon",
  }),
  validate: (inputs) => requireOneOf(text(inputs, "domain"), ["vpc"], "InvalidParameterValue", "domain"),
  guard(_, cloud, existing) {
    if (existing) return;
    const here = cloud.ofType(TYPE).filter(({ outputs }) => outputs.region === cloud.region);
    requireThat(
      here.length < ADDRESSES_PER_REGION,
      "AddressLimitExceeded",
      "The maximum number of addresses has been reached.",
    );
  },
  id: (_, cloud) => ec2Id(cloud, "eipalloc"),
  fixed(_, cloud, id) {
    const parts = [3, 80 + (parseInt(cloud.hex(2), 16) % 48), parseInt(cloud.hex(2), 16), parseInt(cloud.hex(2), 16)];
    const zone = cloud.region === "us-east-1" ? "compute-1" : `${cloud.region}.compute`;
    return {
      allocationId: id,
      arn: arn(cloud, "ec2", `elastic-ip/${id}`),
      associationId: "",
      carrierIp: "",
      customerOwnedIp: "",
      privateDns: "",
      privateIp: "",
      ptrRecord: "",
      publicDns: `ec2-${parts.join("-")}.${zone}.amazonaws.com`,
      publicIp: parts.join("."),
    };
  },
});

export const eipAssociation: ResourceModel = awsModel({
  type: "aws:ec2/eipAssociation:EipAssociation",
  source: "Amazon EC2 API Reference: AssociateAddress",
  replaceOn: ["allocationId", "allowReassociation", "instanceId", "networkInterfaceId", "privateIpAddress", "publicIp"],
  references: [
    { path: "allocationId", types: [TYPE], code: "InvalidAllocationID.NotFound", inUseCode: "InvalidIPAddress.InUse" },
    { path: "instanceId", types: ["aws:ec2/instance:Instance"], code: "InvalidInstanceID.NotFound" },
    {
      path: "networkInterfaceId",
      types: ["aws:ec2/networkInterface:NetworkInterface"],
      code: "InvalidNetworkInterfaceID.NotFound",
    },
  ],
  defaults: { allocationId: "", instanceId: "", networkInterfaceId: "", privateIpAddress: "", publicIp: "" },
  validate(inputs) {
    const target = given(inputs, "instanceId") || given(inputs, "networkInterfaceId");
    requireThat(target, "MissingParameter", "Either instanceId or networkInterfaceId must be given");
  },
  id: (_, cloud) => ec2Id(cloud, "eipassoc"),
});
