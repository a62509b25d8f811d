import * as aws from "@pulumi/aws";
import type { VpcSubnets } from "./subnets";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";

export interface SubnetGroups {
  readonly database?: aws.rds.SubnetGroup;
  readonly cache?: aws.elasticache.SubnetGroup;
}

/** Subnet groups over the database tier; RDS wants at least two zones, so a VPC of one zone has none. */
export function declareSubnetGroups(scope: VpcScope, { subnets }: VpcSubnets): SubnetGroups {
  const subnetIds = Object.values(subnets.database).map(({ id }) => id);
  if (subnetIds.length < 2) return {};
  const description = `Database subnets of ${scope.name}`;
  const { databaseSubnetGroup, cacheSubnetGroup } = scope.transform;
  return {
    database: new aws.rds.SubnetGroup(
      ...child<aws.rds.SubnetGroupArgs>(scope, "database", databaseSubnetGroup, {
        description,
        subnetIds,
        tags: tagsOf(scope, "database"),
      }),
    ),
    cache: new aws.elasticache.SubnetGroup(
      ...child<aws.elasticache.SubnetGroupArgs>(scope, "cache", cacheSubnetGroup, {
        description,
        subnetIds,
        tags: tagsOf(scope, "cache"),
      }),
    ),
  };
}
