import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { SUBNET } from "../../../network/vpcs";
import { placements, tooFewZones } from "../../../network/zones";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

/** Where each type names the subnets that it may be in. */
const PATHS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LOAD_BALANCERS.map((type) => [type, "subnets"])),
  ...Object.fromEntries(OPENSEARCH_DOMAINS.map((type) => [type, "vpcOptions.subnetIds"])),
  "aws:elb/loadBalancer:LoadBalancer": "subnets",
  "aws:autoscaling/group:Group": "vpcZoneIdentifiers",
  "aws:eks/cluster:Cluster": "vpcConfig.subnetIds",
  "aws:ecs/service:Service": "networkConfiguration.subnets",
  "aws:lambda/function:Function": "vpcConfig.subnetIds",
  "aws:msk/cluster:Cluster": "brokerNodeGroupInfo.clientSubnets",
  "aws:msk/serverlessCluster:ServerlessCluster": "vpcConfigs.subnetIds",
  "aws:mwaa/environment:Environment": "networkConfiguration.subnetIds",
  "aws:rds/subnetGroup:SubnetGroup": "subnetIds",
  "aws:docdb/subnetGroup:SubnetGroup": "subnetIds",
  "aws:neptune/subnetGroup:SubnetGroup": "subnetIds",
  "aws:elasticache/subnetGroup:SubnetGroup": "subnetIds",
  "aws:memorydb/subnetGroup:SubnetGroup": "subnetIds",
  "aws:dax/subnetGroup:SubnetGroup": "subnetIds",
  "aws:redshift/subnetGroup:SubnetGroup": "subnetIds",
};

export const rule: StackRule = {
  name: "subnets-span-zones",
  pack: "reliability",
  severity: "medium",
  asks: "What runs in production may run in several availability zones.",
  why: "A zone fails as a whole, and with it everything that has nowhere else to go.",
  fix: "Give it subnets in at least minimumZones zones.",
  example: `new aws.lb.LoadBalancer("web", { subnets: network.publicSubnetIds })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "stack",
  types: [...Object.keys(PATHS), SUBNET],
  reads: ["environmentClass", "minimumZones"],
  check(resources, { environmentClass, minimumZones }) {
    if (environmentClass !== "prod") return [];
    const judged = resources.filter(({ type }) => Object.hasOwn(PATHS, type));
    const pathOf = ({ type }: { type: string }): string => PATHS[type] ?? "";
    return [...placements(judged, pathOf, ofTypes(resources, [SUBNET]))].flatMap(([resource, placement]) => {
      const few = tooFewZones(placement, minimumZones);
      return few === undefined ? [] : [{ resource, message: `${pathOf(resource)} is in ${few}` }];
    });
  },
};
