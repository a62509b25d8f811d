import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { contains, overlaps, parseCidr } from "../check/cidr";
import { requireThat, requireOneOf } from "../check/require";
import { flag, given, text } from "../check/values";
import { zoneIdOf } from "../knowledge/regions";
import { vpcReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { ec2Id } from "./ids";
import { vpcCidrs } from "./vpc";

const TYPE = "aws:ec2/subnet:Subnet";
/** Default quota "Subnets per VPC". */
const SUBNETS_PER_VPC = 200;

export const subnet: ResourceModel = awsModel({
  type: TYPE,
  source: "Amazon EC2 API Reference: CreateSubnet; Amazon VPC User Guide: Subnet CIDR blocks",
  taggable: true,
  replaceOn: [
    "availabilityZone",
    "availabilityZoneId",
    "cidrBlock",
    "ipv4IpamPoolId",
    "ipv4NetmaskLength",
    "ipv6Native",
    "outpostArn",
    "vpcId",
  ],
  references: [vpcReference()],
  defaults: {
    assignIpv6AddressOnCreation: false,
    enableDns64: false,
    enableResourceNameDnsARecordOnLaunch: false,
    enableResourceNameDnsAaaaRecordOnLaunch: false,
    ipv6CidrBlock: "",
    ipv6Native: false,
    mapPublicIpOnLaunch: false,
  },
  validate(inputs, cloud) {
    validateZone(inputs, cloud);
    validateMask(inputs);
    validateIpv6Settings(inputs);
  },
  guard(inputs, cloud, existing) {
    validateRange(inputs, cloud, existing?.id);
    validateIpv6(inputs, cloud);
    if (existing) return;
    const siblings = cloud.ofType(TYPE).filter(({ outputs }) => outputs.vpcId === inputs.vpcId);
    requireThat(
      siblings.length < SUBNETS_PER_VPC,
      "SubnetLimitExceeded",
      `The maximum number of subnets (${SUBNETS_PER_VPC}) has been reached for ${text(inputs, "vpcId")}`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "subnet"),
  fixed: (inputs, cloud, id) => ({
    arn: arn(cloud, "ec2", `subnet/${id}`),
    ownerId: cloud.accountId,
    ...zoneOf(inputs, cloud),
    privateDnsHostnameTypeOnLaunch: inputs.privateDnsHostnameTypeOnLaunch ?? "ip-name",
    cidrBlock: inputs.cidrBlock ?? "",
  }),
  derived: (inputs, cloud, _id, before) => ({
    ipv6CidrBlockAssociationId: given(inputs, "ipv6CidrBlock")
      ? before.ipv6CidrBlockAssociationId || ec2Id(cloud, "subnet-cidr-assoc")
      : "",
  }),
});

function zoneOf(inputs: Properties, cloud: CloudView): Properties {
  const byId = cloud.zones.find((zone) => zoneIdOf(zone) === text(inputs, "availabilityZoneId"));
  const zone = text(inputs, "availabilityZone") ?? byId ?? cloud.zones[0]!;
  return { availabilityZone: zone, availabilityZoneId: zoneIdOf(zone) };
}

function validateZone(inputs: Properties, cloud: CloudView): void {
  const zone = text(inputs, "availabilityZone");
  const zoneId = text(inputs, "availabilityZoneId");
  const ids = cloud.zones.map(zoneIdOf);
  requireThat(
    (zone === undefined || cloud.zones.includes(zone)) && (zoneId === undefined || ids.includes(zoneId)),
    "InvalidParameterValue",
    `Value (${zone ?? zoneId}) for parameter availabilityZone is invalid. Subnets can currently only be created in the ` +
      `following availability zones: ${(zone ? cloud.zones : ids).join(", ")}.`,
  );
}

function validateMask(inputs: Properties): void {
  const written = text(inputs, "cidrBlock");
  const cidr = ec2Cidr(written, "cidrBlock");
  const fits = !cidr || (cidr.family === 4 && cidr.prefix >= 16 && cidr.prefix <= 28);
  requireThat(fits, "InvalidSubnet.Range", `The CIDR '${written}' is invalid.`);
}

function validateRange(inputs: Properties, cloud: CloudView, ownId: string | undefined): void {
  const written = text(inputs, "cidrBlock");
  const cidr = ec2Cidr(written, "cidrBlock");
  if (!cidr) return;
  const vpcId = text(inputs, "vpcId");
  const blocks = vpcId === undefined ? [] : vpcCidrs(cloud, vpcId);
  if (vpcId === undefined || blocks.length === 0) return;
  const inside = blocks.some((block) => contains(parseCidr(block)!, cidr));
  requireThat(
    inside,
    "InvalidSubnet.Range",
    `The CIDR '${written}' is invalid. It is outside the VPC's ${blocks.join(", ")}`,
  );
  const conflict = cloud.ofType(TYPE).find(({ id, outputs }) => {
    const other = outputs.vpcId === vpcId && id !== ownId ? parseCidr(String(outputs.cidrBlock)) : undefined;
    return other !== undefined && overlaps(other, cidr);
  });
  requireThat(
    conflict === undefined,
    "InvalidSubnet.Conflict",
    `The CIDR '${written}' conflicts with another subnet: ${conflict?.id} has ${String(conflict?.outputs.cidrBlock)}`,
  );
}

function validateIpv6Settings(inputs: Properties): void {
  const hostname = text(inputs, "privateDnsHostnameTypeOnLaunch");
  requireOneOf(hostname, ["ip-name", "resource-name"], "InvalidParameterValue", "privateDnsHostnameTypeOnLaunch");
  const native = flag(inputs, "ipv6Native") === true && given(inputs, "cidrBlock");
  requireThat(!native, "InvalidParameterCombination", "An IPv6-only subnet must not have an IPv4 CIDR");
  const written = text(inputs, "ipv6CidrBlock") || undefined;
  const cidr = ec2Cidr(written, "ipv6CidrBlock");
  const fits = !cidr || (cidr.prefix % 4 === 0 && cidr.prefix >= 44 && cidr.prefix <= 64);
  requireThat(fits, "InvalidSubnet.Range", `The CIDR '${written}' is invalid.`);
}

function validateIpv6(inputs: Properties, cloud: CloudView): void {
  const written = text(inputs, "ipv6CidrBlock") || undefined;
  const cidr = ec2Cidr(written, "ipv6CidrBlock");
  const block = cloud.find("aws:ec2/vpc:Vpc", text(inputs, "vpcId") ?? "")?.outputs.ipv6CidrBlock;
  const outer = typeof block === "string" ? parseCidr(block) : undefined;
  const inside = !cidr || outer === undefined || contains(outer, cidr);
  requireThat(inside, "InvalidSubnet.Range", `The CIDR '${written}' is outside ${String(block)}`);
}
