import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireMatch } from "../check/require";
import { number, object, text } from "../check/values";
import { architectureOf } from "../knowledge/instanceTypes";
import { kmsKeyReference, securityGroupReference, subnetReference } from "../references";
import { ec2Id } from "./ids";

export const launchTemplate: ResourceModel = awsModel({
  type: "aws:ec2/launchTemplate:LaunchTemplate",
  source: "Amazon EC2 API Reference: CreateLaunchTemplate, CreateLaunchTemplateVersion",
  autoName: { property: "name", maxLength: 125 },
  taggable: true,
  replaceOn: ["name", "namePrefix"],
  references: [
    securityGroupReference("vpcSecurityGroupIds[]", { code: "InvalidGroup.NotFound" }),
    securityGroupReference("networkInterfaces[].securityGroups[]", { code: "InvalidGroup.NotFound" }),
    subnetReference("networkInterfaces[].subnetId", { code: "InvalidSubnetID.NotFound" }),
    kmsKeyReference("blockDeviceMappings[].ebs.kmsKeyId", "InvalidParameterValue"),
    {
      path: "iamInstanceProfile.arn",
      types: ["aws:iam/instanceProfile:InstanceProfile"],
      output: "arn",
      code: "InvalidIamInstanceProfileArn.NotFound",
    },
  ],
  defaults: { namePrefix: "" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "InvalidLaunchTemplateName.AlreadyExistsException",
  validate(inputs) {
    requireMatch(
      text(inputs, "name"),
      /^[a-zA-Z0-9().\-/_]{3,128}$/,
      "InvalidLaunchTemplateName.MalformedException",
      "LaunchTemplateName",
    );
    requireMatch(text(inputs, "imageId"), /^(ami-[0-9a-f]{8,17}|resolve:ssm:.+)$/, "InvalidAMIID.Malformed", "ImageId");
    const userData = text(inputs, "userData");
    const encoded = userData === undefined || /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(userData);
    requireThat(encoded, "InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
    const size = Buffer.from(userData ?? "", "base64").length;
    requireThat(size <= 16384, "InvalidParameterValue", "User data is limited to 16384 bytes");
    const type = text(inputs, "instanceType");
    requireThat(
      type === undefined || architectureOf(type) !== undefined,
      "InvalidParameterValue",
      `The instance type '${type}' does not exist`,
    );
    const hops = number(inputs, "metadataOptions.httpPutResponseHopLimit");
    requireThat(
      hops === undefined || (hops >= 1 && hops <= 64),
      "InvalidParameterValue",
      `HttpPutResponseHopLimit ${hops} must be from 1 to 64`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "lt"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `launch-template/${id}`) }),
  derived(inputs, _cloud, _id, before) {
    const latestVersion = (number(before, "latestVersion") ?? 0) + 1;
    const follows = inputs.updateDefaultVersion === true;
    return {
      latestVersion,
      defaultVersion: inputs.defaultVersion ?? (follows ? latestVersion : (number(before, "defaultVersion") ?? 1)),
      metadataOptions: {
        httpEndpoint: "",
        httpProtocolIpv6: "",
        httpPutResponseHopLimit: 0,
        httpTokens: "",
        instanceMetadataTags: "",
        ...object(inputs, "metadataOptions"),
      },
    };
  },
});
