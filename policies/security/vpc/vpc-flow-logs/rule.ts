import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const VPC = "aws:ec2/vpc:Vpc";
const FLOW_LOG = "aws:ec2/flowLog:FlowLog";

export const rule: StackRule = {
  name: "vpc-flow-logs",
  pack: "security",
  severity: "medium",
  asks: "Every VPC has a flow log.",
  why: "Without one an intrusion or a broken connection cannot be reconstructed.",
  fix: "Add an aws.ec2.FlowLog for the VPC.",
  example: `new aws.ec2.FlowLog("vpc", { vpcId: vpc.id, trafficType: "ALL", logDestination: logGroup.arn, iamRoleArn: role.arn })`,
  frameworks: { "cis-aws": ["3.7"], soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV2_AWS_11", "AVD-AWS-0178"],
  scope: "stack",
  types: [VPC, FLOW_LOG],
  check(resources) {
    const logs = ofTypes(resources, [FLOW_LOG]);
    if (logs.some((log) => refersToUnknown(log, "vpcId"))) return [];
    const vpcs = ofTypes(resources, [VPC]);
    const logged = naming(logs, "vpcId", vpcs, ["id"]);
    return vpcs
      .filter((vpc) => !logged.has(vpc))
      .map((resource) => ({ resource, message: "no flow log records the traffic of this VPC" }));
  },
};
