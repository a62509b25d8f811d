import type * as pulumi from "@pulumi/pulumi";
import type { ByTier } from "./subnetTier";

/** What a network offers to what is put into it, whether `Vpc` made it or `Vpc.fromExisting` found it. */
export interface VpcNetwork {
  readonly vpcId: pulumi.Output<string>;
  /** Primary IPv4 block. */
  readonly cidrBlock: pulumi.Output<string>;
  /** Zone names in order, e.g. `us-east-1a`. */
  readonly availabilityZones: pulumi.Output<string[]>;
  /** Subnets of each tier in the order of the zones; empty where a tier is left out. */
  readonly subnetIds: ByTier<pulumi.Output<string[]>>;
  /** Subnet of each tier by zone name. */
  readonly subnetIdsByZone: ByTier<pulumi.Output<Record<string, string>>>;
  /** Route tables of each tier. */
  readonly routeTableIds: ByTier<pulumi.Output<string[]>>;
  readonly natGatewayIds: pulumi.Output<string[]>;
  /** Addresses that traffic from private subnets comes from. */
  readonly natPublicIps: pulumi.Output<string[]>;
  /** RDS subnet group over the database tier; undefined where there is none. */
  readonly databaseSubnetGroupName: pulumi.Output<string | undefined>;
  /** ElastiCache subnet group over the database tier; undefined where there is none. */
  readonly cacheSubnetGroupName: pulumi.Output<string | undefined>;
  /** CloudWatch log group of the flow logs; undefined where there is none. */
  readonly flowLogGroupName: pulumi.Output<string | undefined>;
  /** Endpoint ids by service, e.g. `s3` or `ecr.api`. */
  readonly endpointIds: pulumi.Output<Record<string, string>>;
}
