import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../../foundation";
import type { InterfaceEndpointService } from "./interfaceEndpointServices";
import type { TierSize } from "./subnetLayout";
import type { SubnetTier } from "./subnetTier";

/** `none`: no way out for private subnets; `single`: one gateway in the first zone; `perAz`: one in each zone. */
export type NatStrategy = "none" | "single" | "perAz";

export const NAT_STRATEGIES: readonly NatStrategy[] = ["none", "single", "perAz"];

export interface TierArgs extends TierSize {
  /** Tags on this tier's subnets, laid over the VPC's tags and the tier's EKS tags. */
  tags?: Record<string, pulumi.Input<string>>;
}

export interface FlowLogArgs {
  /** Days that flow logs are kept. Default: the class's preset. */
  retentionDays?: number;
  /** What is logged. Default: `ALL`. */
  trafficType?: "ALL" | "ACCEPT" | "REJECT";
  /** Seconds over which packets of a flow are put together: 60 or 600. Default: 600, which costs least. */
  aggregationSeconds?: 60 | 600;
  /** Customer-managed key of the log group; its policy must admit CloudWatch Logs. Default: the key AWS owns. */
  kmsKeyArn?: pulumi.Input<string>;
}

export interface VpcArgs {
  /** Row of the preset table: number of zones, NAT and retention where they are not given. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** IPv4 block of the VPC, /16 to /28. Default: `10.0.0.0/16`. */
  cidrBlock?: string;
  /** Further IPv4 blocks, in which subnets with explicit `cidrBlocks` may lie. Default: none. */
  secondaryCidrBlocks?: string[];
  /** Count of zones, or their names such as `us-east-1a`. Default: the count of the class's preset. */
  availabilityZones?: number | string[];
  /** Region in which a count of zones is counted. Default: `aws:region` of the stack, then AWS_REGION. */
  region?: string;
  /** Zones that the address plan keeps room for, 1 to 8, see `subnetLayout`. Default: 6. Changing it moves subnets. */
  reservedZones?: number;
  /** Tiers; `false` leaves one out. Default: all four, each subnet filling its slot. */
  subnets?: Partial<Record<SubnetTier, TierArgs | false>>;
  /** NAT gateways. Default: the class's preset. */
  nat?: NatStrategy;
  /** Allocation ids of your own Elastic IPs, one for each NAT gateway in the order of the zones. Default: new ones. */
  natEipAllocationIds?: pulumi.Input<string>[];
  /** Free gateway endpoints to S3 and DynamoDB in every route table. Default: true. */
  gatewayEndpoints?: boolean;
  /** Services to reach through interface endpoints, e.g. `EKS_INTERFACE_ENDPOINTS`. Default: none. */
  interfaceEndpoints?: readonly InterfaceEndpointService[];
  /** Flow logs to CloudWatch; `false` turns them off. Default: on. */
  flowLogs?: FlowLogArgs | false;
  /**
   * Adds an Amazon-provided IPv6 /56, a /64 in every subnet and an egress-only gateway for private ones. Default:
   * false.
   */
  ipv6?: boolean;
  /** Name of the EKS cluster that the discovery tags are for. Default: the component's name. */
  clusterName?: string;
  /** Tags on every resource. A `Name` is added to each. */
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: VpcTransforms;
}

export interface VpcTransforms {
  vpc?: Transform<aws.ec2.VpcArgs>;
  secondaryCidrBlock?: Transform<aws.ec2.VpcIpv4CidrBlockAssociationArgs>;
  defaultSecurityGroup?: Transform<aws.ec2.DefaultSecurityGroupArgs>;
  /** Called for each subnet; its name holds the tier and the zone. */
  subnet?: Transform<aws.ec2.SubnetArgs>;
  routeTable?: Transform<aws.ec2.RouteTableArgs>;
  route?: Transform<aws.ec2.RouteArgs>;
  internetGateway?: Transform<aws.ec2.InternetGatewayArgs>;
  egressOnlyInternetGateway?: Transform<aws.ec2.EgressOnlyInternetGatewayArgs>;
  eip?: Transform<aws.ec2.EipArgs>;
  natGateway?: Transform<aws.ec2.NatGatewayArgs>;
  gatewayEndpoint?: Transform<aws.ec2.VpcEndpointArgs>;
  interfaceEndpoint?: Transform<aws.ec2.VpcEndpointArgs>;
  endpointSecurityGroup?: Transform<aws.ec2.SecurityGroupArgs>;
  flowLog?: Transform<aws.ec2.FlowLogArgs>;
  flowLogGroup?: Transform<aws.cloudwatch.LogGroupArgs>;
  flowLogRole?: Transform<aws.iam.RoleArgs>;
  databaseSubnetGroup?: Transform<aws.rds.SubnetGroupArgs>;
  cacheSubnetGroup?: Transform<aws.elasticache.SubnetGroupArgs>;
}
