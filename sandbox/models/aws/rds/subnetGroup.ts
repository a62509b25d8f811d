import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireLength } from "../check/require";
import { text, texts } from "../check/values";
import { subnetReference } from "../references";
import { requireGroupName, zonesOfSubnets } from "./rdsRules";

function subnetGroupModel(type: string, source: string): ResourceModel {
  return awsModel({
    type,
    source,
    autoName: { property: "name", maxLength: 255, lowerCase: true },
    taggable: true,
    replaceOn: ["name", "namePrefix"],
    references: [subnetReference("subnetIds[]", { code: "InvalidSubnet", inUseCode: "DependencyViolation" })],
    defaults: { description: "Managed by Pulumi", namePrefix: "" },
    key: (inputs) => text(inputs, "name")?.toLowerCase(),
    duplicateCode: "DBSubnetGroupAlreadyExists",
    validate(inputs) {
      requireGroupName(text(inputs, "name"), "DBSubnetGroupName");
      requireLength(text(inputs, "description"), { max: 255 }, "InvalidParameterValue", "DBSubnetGroupDescription");
    },
    guard(inputs, cloud) {
      const ids = texts(inputs, "subnetIds");
      const zones = zonesOfSubnets(cloud, ids);
      const found = ids.every((id) => cloud.find("aws:ec2/subnet:Subnet", id));
      requireThat(
        !found || zones.size >= 2,
        "DBSubnetGroupDoesNotCoverEnoughAZs",
        "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: " +
          `${[...zones].join(", ")}. Add subnets to cover at least 2 AZs.`,
      );
      const vpcs = new Set(ids.map((id) => cloud.find("aws:ec2/subnet:Subnet", id)?.outputs.vpcId));
      requireThat(
        !found || vpcs.size <= 1,
        "InvalidSubnet",
        `The subnets are in several VPCs: ${[...vpcs].join(", ")}`,
      );
    },
    id: (inputs) => text(inputs, "name") ?? "",
    fixed: (_, cloud, id) => ({ arn: arn(cloud, "rds", `subgrp:${id}`), name: id }),
    derived: (inputs, cloud) => ({
      supportedNetworkTypes: ["IPV4"],
      vpcId: cloud.find("aws:ec2/subnet:Subnet", texts(inputs, "subnetIds")[0] ?? "")?.outputs.vpcId ?? "",
    }),
  });
}

export const rdsSubnetGroup: ResourceModel = subnetGroupModel(
  "aws:rds/subnetGroup:SubnetGroup",
  "Amazon RDS API Reference: CreateDBSubnetGroup",
);
export const docdbSubnetGroup: ResourceModel = subnetGroupModel(
  "aws:docdb/subnetGroup:SubnetGroup",
  "Amazon DocumentDB API Reference: CreateDBSubnetGroup",
);
