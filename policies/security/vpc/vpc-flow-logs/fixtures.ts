import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const vpc: FixtureResource = { type: "aws:ec2/vpc:Vpc", name: "vpc", properties: { id: "vpc-1" } };
const log = { type: "aws:ec2/flowLog:FlowLog", name: "log" };

export const fixtures: RuleFixtures = {
  pass: {
    logged: together(vpc, { ...log, properties: { vpcId: UNKNOWN }, dependsOn: { vpcId: ["vpc"] } }),
    "by id": together(vpc, { ...log, properties: { vpcId: "vpc-1" } }),
  },
  fail: {
    "absent attribute": together(vpc),
    "log of a subnet": together(vpc, { ...log, properties: { subnetId: "subnet-1" } }),
    "log of another VPC": together(vpc, { ...log, properties: { vpcId: "vpc-2" } }),
  },
  unknown: { "VPC of the log not known yet": together(vpc, { ...log, properties: { vpcId: UNKNOWN } }) },
};
