import type { Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireOneOf, requireRange } from "../check/require";
import { flag, given, number, objects, text } from "../check/values";
import { subnetReference, vpcReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { ec2Id, hashOf } from "./ids";

const ACL = "aws:ec2/networkAcl:NetworkAcl";
const RULE = "aws:ec2/networkAclRule:NetworkAclRule";
/** Default quota "Rules per network ACL", for each direction. */
const RULES_PER_DIRECTION = 20;

function validateEntry(entry: Properties, numberPath: string, actionPath: string): void {
  requireRange(number(entry, numberPath), [1, 32766], "InvalidParameterValue", "ruleNumber");
  requireOneOf(text(entry, actionPath)?.toLowerCase(), ["allow", "deny"], "InvalidParameterValue", "ruleAction");
  ec2Cidr(text(entry, "cidrBlock") || undefined, "cidrBlock");
  ec2Cidr(text(entry, "ipv6CidrBlock") || undefined, "ipv6CidrBlock");
}

function validateInline(inputs: Properties): void {
  for (const direction of ["ingress", "egress"]) {
    const entries = objects(inputs, direction);
    for (const entry of entries) validateEntry(entry, "ruleNo", "action");
    const numbers = entries.map((entry) => number(entry, "ruleNo"));
    const twice = numbers.find((each, index) => each !== undefined && numbers.indexOf(each) !== index);
    requireThat(
      twice === undefined,
      "NetworkAclEntryAlreadyExists",
      `The network acl entry identified by ${twice} already exists.`,
    );
    requireThat(
      entries.length <= RULES_PER_DIRECTION,
      "NetworkAclEntryLimitExceeded",
      `At most ${RULES_PER_DIRECTION} ${direction} entries`,
    );
  }
}

export const networkAcl: ResourceModel = awsModel({
  type: ACL,
  source: "Amazon EC2 API Reference: CreateNetworkAcl, CreateNetworkAclEntry; Amazon VPC quotas",
  taggable: true,
  replaceOn: ["vpcId"],
  references: [vpcReference(), subnetReference("subnetIds[]", { code: "InvalidSubnetID.NotFound" })],
  defaults: { egress: [], ingress: [], subnetIds: [] },
  validate: validateInline,
  id: (_, cloud) => ec2Id(cloud, "acl"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `network-acl/${id}`), ownerId: cloud.accountId }),
});

export const defaultNetworkAcl: ResourceModel = awsModel({
  type: "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl",
  source: "Amazon VPC User Guide: Default network ACL",
  taggable: true,
  replaceOn: ["defaultNetworkAclId"],
  references: [
    {
      path: "defaultNetworkAclId",
      types: ["aws:ec2/vpc:Vpc"],
      output: "defaultNetworkAclId",
      code: "InvalidNetworkAclID.NotFound",
    },
    subnetReference("subnetIds[]", { code: "InvalidSubnetID.NotFound" }),
  ],
  validate: validateInline,
  id: (inputs) => text(inputs, "defaultNetworkAclId") ?? "",
  fixed(inputs, cloud, id) {
    const vpc = cloud
      .ofType("aws:ec2/vpc:Vpc")
      .find(({ outputs }) => outputs.defaultNetworkAclId === inputs.defaultNetworkAclId);
    return { arn: arn(cloud, "ec2", `network-acl/${id}`), ownerId: cloud.accountId, vpcId: vpc?.id ?? "" };
  },
});

export const networkAclRule: ResourceModel = awsModel({
  type: RULE,
  source: "Amazon EC2 API Reference: CreateNetworkAclEntry",
  replaceOn: [
    "cidrBlock",
    "egress",
    "fromPort",
    "icmpCode",
    "icmpType",
    "ipv6CidrBlock",
    "networkAclId",
    "protocol",
    "ruleAction",
    "ruleNumber",
    "toPort",
  ],
  deleteBeforeReplace: true,
  references: [
    {
      path: "networkAclId",
      types: [ACL, "aws:ec2/vpc:Vpc"],
      output: ["id", "defaultNetworkAclId"],
      code: "InvalidNetworkAclID.NotFound",
    },
  ],
  defaults: { egress: false },
  key(inputs) {
    const [acl, ruleNumber] = [text(inputs, "networkAclId"), number(inputs, "ruleNumber")];
    return acl === undefined || ruleNumber === undefined
      ? undefined
      : `${acl} ${flag(inputs, "egress") ?? false} ${ruleNumber}`;
  },
  duplicateCode: "NetworkAclEntryAlreadyExists",
  validate(inputs) {
    validateEntry(inputs, "ruleNumber", "ruleAction");
    requireThat(
      given(inputs, "cidrBlock") || given(inputs, "ipv6CidrBlock"),
      "MissingParameter",
      "Either cidrBlock or ipv6CidrBlock must be given",
    );
  },
  guard(inputs, cloud, existing) {
    if (existing) return;
    const egress = flag(inputs, "egress") ?? false;
    const siblings = cloud
      .ofType(RULE)
      .filter(({ outputs }) => outputs.networkAclId === inputs.networkAclId && outputs.egress === egress);
    requireThat(
      siblings.length < RULES_PER_DIRECTION,
      "NetworkAclEntryLimitExceeded",
      "The maximum number of entries has been reached.",
    );
  },
  id: (inputs) =>
    `nacl-${hashOf(JSON.stringify([inputs.networkAclId, inputs.ruleNumber, inputs.egress ?? false, inputs.protocol]))}`,
});

export const networkAclAssociation: ResourceModel = awsModel({
  type: "aws:ec2/networkAclAssociation:NetworkAclAssociation",
  source: "Amazon EC2 API Reference: ReplaceNetworkAclAssociation",
  references: [
    { path: "networkAclId", types: [ACL], code: "InvalidNetworkAclID.NotFound", inUseCode: "DependencyViolation" },
    subnetReference("subnetId", { code: "InvalidSubnetID.NotFound" }),
  ],
  id: (_, cloud) => ec2Id(cloud, "aclassoc"),
});
