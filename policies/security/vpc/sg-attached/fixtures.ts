import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group: FixtureResource = {
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "orders",
  properties: { id: "sg-1", description: "Database of orders" },
};
const instance = { type: "aws:rds/instance:Instance", name: "user" };
const cluster = { type: "aws:eks/cluster:Cluster", name: "user" };

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(group, {
      ...instance,
      properties: { vpcSecurityGroupIds: [UNKNOWN] },
      dependsOn: { vpcSecurityGroupIds: ["orders"] },
    }),
    "by id, in a block": together(group, { ...cluster, properties: { vpcConfig: { securityGroupIds: ["sg-1"] } } }),
    "by name": together(
      { ...group, properties: { name: "orders" } },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        name: "user",
        properties: { securityGroups: "orders" },
      },
    ),
    "by its nodes": together(group, {
      type: "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass",
      name: "user",
      properties: { spec: { securityGroupSelectorTerms: [{ id: UNKNOWN }] } },
      dependsOn: { spec: ["orders"] },
    }),
  },
  fail: {
    "absent attribute": together(group),
    "another group attached": together(group, { ...instance, properties: { vpcSecurityGroupIds: ["sg-2"] } }),
    "something else not known yet": together(group, {
      ...cluster,
      properties: { roleArn: UNKNOWN, vpcConfig: { subnetIds: [UNKNOWN] } },
    }),
  },
  unknown: {
    "members not known yet": together(group, { ...instance, properties: { vpcSecurityGroupIds: UNKNOWN } }),
    "members in a block not known yet": together(group, {
      ...cluster,
      properties: { vpcConfig: { securityGroupIds: [UNKNOWN] } },
    }),
    "block not known yet": together(group, { ...cluster, properties: { vpcConfig: UNKNOWN } }),
  },
};
