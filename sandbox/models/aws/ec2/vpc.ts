import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { overlaps, parseCidr } from "../check/cidr";
import { requireThat, requireOneOf } from "../check/require";
import { flag, given, text } from "../check/values";
import { vpcReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { ec2Id } from "./ids";

/** Default quota "VPCs per Region". */
const VPCS_PER_REGION = 5;
/** Default quota "IPv4 CIDR blocks per VPC". */
const CIDR_BLOCKS_PER_VPC = 5;

function requireVpcRange(written: string | undefined): void {
  const cidr = ec2Cidr(written, "cidrBlock");
  if (cidr)
    requireThat(cidr.prefix >= 16 && cidr.prefix <= 28, "InvalidVpc.Range", `The CIDR '${written}' is invalid.`);
}

export const vpc: ResourceModel = awsModel({
  type: "aws:ec2/vpc:Vpc",
  source: "Amazon EC2 API Reference: CreateVpc; Amazon VPC User Guide: VPC CIDR blocks, Amazon VPC quotas",
  taggable: true,
  replaceOn: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength"],
  defaults: {
    enableDnsSupport: true,
    enableDnsHostnames: false,
    enableNetworkAddressUsageMetrics: false,
    instanceTenancy: "default",
  },
  validate(inputs) {
    requireThat(
      given(inputs, "cidrBlock") || given(inputs, "ipv4IpamPoolId"),
      "MissingParameter",
      "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.",
    );
    requireVpcRange(text(inputs, "cidrBlock"));
    requireOneOf(text(inputs, "instanceTenancy"), ["default", "dedicated"], "InvalidParameterValue", "instanceTenancy");
    const hostnamesWithoutSupport =
      flag(inputs, "enableDnsHostnames") === true && flag(inputs, "enableDnsSupport") === false;
    requireThat(
      !hostnamesWithoutSupport,
      "InvalidParameterValue",
      "DNS hostnames need DNS support to be enabled in the VPC",
    );
  },
  guard(_, cloud, existing) {
    if (existing) return;
    const here = cloud.ofType("aws:ec2/vpc:Vpc").filter((each) => each.outputs.region === cloud.region);
    requireThat(here.length < VPCS_PER_REGION, "VpcLimitExceeded", "The maximum number of VPCs has been reached.");
  },
  id: (_, cloud) => ec2Id(cloud, "vpc"),
  fixed(inputs, cloud, id) {
    const routeTable = ec2Id(cloud, "rtb");
    return {
      arn: arn(cloud, "ec2", `vpc/${id}`),
      cidrBlock: inputs.cidrBlock ?? "10.0.0.0/16",
      defaultNetworkAclId: ec2Id(cloud, "acl"),
      defaultRouteTableId: routeTable,
      defaultSecurityGroupId: ec2Id(cloud, "sg"),
      dhcpOptionsId: ec2Id(cloud, "dopt"),
      mainRouteTableId: routeTable,
      ownerId: cloud.accountId,
    };
  },
  derived: (inputs, cloud, _id, before) => ipv6Of(inputs, cloud, before),
});

function ipv6Of(inputs: Properties, cloud: CloudView, before: Properties): Properties {
  const generated = flag(inputs, "assignGeneratedIpv6CidrBlock") === true;
  if (!generated && !given(inputs, "ipv6CidrBlock")) {
    return { ipv6AssociationId: "", ipv6CidrBlock: "", ipv6CidrBlockNetworkBorderGroup: "" };
  }
  const digits = cloud.hex(4);
  return {
    ipv6AssociationId: before.ipv6AssociationId || ec2Id(cloud, "vpc-cidr-assoc"),
    ipv6CidrBlock: inputs.ipv6CidrBlock ?? (before.ipv6CidrBlock || `2600:1f18:${digits}:${cloud.hex(2)}00::/56`),
    ipv6CidrBlockNetworkBorderGroup: cloud.region,
  };
}

export const vpcIpv4CidrBlockAssociation: ResourceModel = awsModel({
  type: "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
  source: "Amazon EC2 API Reference: AssociateVpcCidrBlock",
  replaceOn: ["vpcId", "cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength"],
  references: [vpcReference()],
  validate: (inputs) => requireVpcRange(text(inputs, "cidrBlock")),
  guard(inputs, cloud, existing) {
    const vpcId = text(inputs, "vpcId");
    const wanted = parseCidr(text(inputs, "cidrBlock") ?? "");
    if (existing || vpcId === undefined || !wanted) return;
    const blocks = vpcCidrs(cloud, vpcId);
    const taken = blocks.find((each) => overlaps(parseCidr(each)!, wanted));
    requireThat(
      taken === undefined,
      "InvalidVpc.Range",
      `The CIDR '${text(inputs, "cidrBlock")}' overlaps ${taken} of the VPC`,
    );
    requireThat(
      blocks.length < CIDR_BLOCKS_PER_VPC,
      "VpcCidrLimitExceeded",
      `This network '${vpcId}' has met its maximum number of allowed CIDRs: ${CIDR_BLOCKS_PER_VPC}`,
    );
  },
  validateDelete(existing, cloud) {
    const block = parseCidr(String(existing.outputs.cidrBlock));
    const used = cloud
      .ofType("aws:ec2/subnet:Subnet")
      .find(({ outputs }) => outputs.vpcId === existing.outputs.vpcId && overlapsBlock(outputs.cidrBlock, block));
    requireThat(
      used === undefined,
      "InvalidCidrBlock.InUse",
      `The vpc CIDR block with association ID ${existing.id} may not be disassociated. It is used by subnet ${used?.id}`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "vpc-cidr-assoc"),
  fixed: (inputs) => ({ cidrBlock: inputs.cidrBlock ?? "10.1.0.0/16" }),
});

function overlapsBlock(written: unknown, block: ReturnType<typeof parseCidr>): boolean {
  const cidr = typeof written === "string" ? parseCidr(written) : undefined;
  return cidr !== undefined && block !== undefined && overlaps(cidr, block);
}

/** Every IPv4 block of a VPC: its first and those associated later. */
export function vpcCidrs(cloud: CloudView, vpcId: string): string[] {
  const first = cloud.find("aws:ec2/vpc:Vpc", vpcId);
  const later = cloud
    .ofType("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation")
    .filter(({ outputs }) => outputs.vpcId === vpcId);
  return [first, ...later]
    .filter((each): each is CloudResource => each !== undefined)
    .map(({ outputs }) => outputs.cidrBlock)
    .filter((block): block is string => typeof block === "string");
}

export const vpcDhcpOptions: ResourceModel = awsModel({
  type: "aws:ec2/vpcDhcpOptions:VpcDhcpOptions",
  source: "Amazon EC2 API Reference: CreateDhcpOptions",
  taggable: true,
  replaceOn: [
    "domainName",
    "domainNameServers",
    "ipv6AddressPreferredLeaseTime",
    "netbiosNameServers",
    "netbiosNodeType",
    "ntpServers",
  ],
  validate(inputs) {
    const options = ["domainName", "domainNameServers", "netbiosNameServers", "netbiosNodeType", "ntpServers"];
    const any = options.some((option) => given(inputs, option)) || given(inputs, "ipv6AddressPreferredLeaseTime");
    requireThat(any, "MissingParameter", `At least one of ${options.join(", ")} must be given`);
  },
  id: (_, cloud) => ec2Id(cloud, "dopt"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `dhcp-options/${id}`), ownerId: cloud.accountId }),
});

export const vpcDhcpOptionsAssociation: ResourceModel = awsModel({
  type: "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation",
  source: "Amazon EC2 API Reference: AssociateDhcpOptions",
  replaceOn: ["vpcId"],
  references: [
    vpcReference("vpcId", { code: "InvalidVpcID.NotFound" }),
    {
      path: "dhcpOptionsId",
      types: ["aws:ec2/vpcDhcpOptions:VpcDhcpOptions"],
      code: "InvalidDhcpOptionID.NotFound",
      inUseCode: "DependencyViolation",
      except: (value) => value === "default",
    },
  ],
  id: (inputs) => `${text(inputs, "dhcpOptionsId")}-${text(inputs, "vpcId")}`,
});
