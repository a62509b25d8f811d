import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireLength, requireMatch } from "../check/require";
import { objects, text } from "../check/values";
import { vpcReference, securityGroupReference } from "../references";
import { ec2Id } from "./ids";
import { validateRule } from "./securityGroupRule";

const TYPE = "aws:ec2/securityGroup:SecurityGroup";
/** Default quota "VPC security groups per Region". */
const GROUPS_PER_REGION = 2500;
const NAME = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]*$/;

export const securityGroup: ResourceModel = awsModel({
  type: TYPE,
  source: "Amazon EC2 API Reference: CreateSecurityGroup, DeleteSecurityGroup; Amazon VPC quotas",
  autoName: { property: "name", maxLength: 255 },
  taggable: true,
  replaceOn: ["name", "namePrefix", "description", "vpcId"],
  references: [
    vpcReference(),
    securityGroupReference("ingress[].securityGroups[]"),
    securityGroupReference("egress[].securityGroups[]"),
  ],
  defaults: {
    description: "Managed by Pulumi",
    egress: [],
    ingress: [],
    namePrefix: "",
    revokeRulesOnDelete: false,
    vpcId: "",
  },
  key(inputs) {
    const name = text(inputs, "name");
    return name === undefined || typeof inputs.vpcId === "symbol"
      ? undefined
      : `${text(inputs, "vpcId") ?? "default"}/${name}`;
  },
  duplicateCode: "InvalidGroup.Duplicate",
  validate(inputs) {
    validateName(text(inputs, "name"));
    const description = text(inputs, "description");
    requireLength(description, { min: 0, max: 255 }, "InvalidParameterValue", "GroupDescription");
    requireMatch(description, NAME, "InvalidParameterValue", "GroupDescription");
    for (const rule of [...objects(inputs, "ingress"), ...objects(inputs, "egress")]) validateRule(rule);
  },
  guard(_, cloud, existing) {
    if (existing) return;
    const here = cloud.ofType(TYPE).filter(({ outputs }) => outputs.region === cloud.region);
    requireThat(
      here.length < GROUPS_PER_REGION,
      "SecurityGroupLimitExceeded",
      "The maximum number of security groups has been reached.",
    );
  },
  id: (_, cloud) => ec2Id(cloud, "sg"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `security-group/${id}`), ownerId: cloud.accountId }),
});

function validateName(name: string | undefined): void {
  requireLength(name, { max: 255 }, "InvalidParameterValue", "GroupName");
  requireMatch(name, NAME, "InvalidParameterValue", "GroupName");
  requireThat(
    name?.toLowerCase().startsWith("sg-") !== true,
    "InvalidParameterValue",
    "Group names may not be in the format sg-*",
  );
  requireThat(name !== "default", "InvalidParameterValue", "Cannot use reserved security group name: default");
}

export const defaultSecurityGroup: ResourceModel = awsModel({
  type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  source: "Amazon VPC User Guide: Default security groups for your VPCs",
  taggable: true,
  replaceOn: ["vpcId"],
  references: [
    vpcReference("vpcId", { code: "InvalidVpcID.NotFound" }),
    securityGroupReference("ingress[].securityGroups[]"),
    securityGroupReference("egress[].securityGroups[]"),
  ],
  defaults: { egress: [], ingress: [] },
  validate(inputs) {
    for (const rule of [...objects(inputs, "ingress"), ...objects(inputs, "egress")]) validateRule(rule);
  },
  id: (inputs, cloud) => defaultGroupOf(inputs, cloud),
  fixed: (_, cloud, id) => ({
    arn: arn(cloud, "ec2", `security-group/${id}`),
    description: "default VPC security group",
    name: "default",
    namePrefix: "",
    ownerId: cloud.accountId,
    vpcId: "",
  }),
  derived: (inputs) => ({ vpcId: inputs.vpcId ?? "" }),
});

function defaultGroupOf(inputs: Properties, cloud: CloudView): string {
  const id = cloud.find("aws:ec2/vpc:Vpc", text(inputs, "vpcId") ?? "")?.outputs.defaultSecurityGroupId;
  return typeof id === "string" ? id : ec2Id(cloud, "sg");
}
