import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "vpc-endpoint-service-acceptance",
  pack: "security",
  severity: "medium",
  asks: "An endpoint service admits a connection only after somebody has accepted it.",
  why: "Everybody who is allowed to see the service could connect to it without anybody having looked.",
  fix: "Set acceptanceRequired to true and accept connections one by one.",
  example: `new aws.ec2.VpcEndpointService("orders", { acceptanceRequired: true, networkLoadBalancerArns: [balancer.arn] })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_123"],
  scope: "resource",
  types: ["aws:ec2/vpcEndpointService:VpcEndpointService"],
  check: (service) => mustBeTrue(service, "acceptanceRequired", "connections are accepted by themselves"),
};
