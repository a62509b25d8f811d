import { InvokeModel } from "../../model";
import { parseCidr, sizeOf } from "../check/cidr";
import { requireThat } from "../check/require";
import { text } from "../check/values";
import { lookUp, matching } from "./lookUp";

const VPC_FILTERS = {
  "vpc-id": "id",
  cidr: "cidrBlock",
  "cidr-block": "cidrBlock",
  "owner-id": "ownerId",
  isDefault: "default",
};
const SUBNET_FILTERS = {
  "subnet-id": "id",
  "vpc-id": "vpcId",
  "availability-zone": "availabilityZone",
  availabilityZone: "availabilityZone",
  "availability-zone-id": "availabilityZoneId",
  "cidr-block": "cidrBlock",
  "map-public-ip-on-launch": "mapPublicIpOnLaunch",
  "owner-id": "ownerId",
};
const SUBNETS = { types: ["aws:ec2/subnet:Subnet"], by: {}, filters: SUBNET_FILTERS };
const GROUP_FILTERS = { "group-id": "id", "group-name": "name", "vpc-id": "vpcId", description: "description" };
const GROUPS = {
  types: ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  by: { id: "id", name: "name", vpcId: "vpcId" },
  filters: GROUP_FILTERS,
};
const TABLE_FILTERS = { "route-table-id": "id", "vpc-id": "vpcId" };

const getVpc = lookUp({
  token: "aws:ec2/getVpc:getVpc",
  source: "Amazon EC2 API Reference: DescribeVpcs",
  types: ["aws:ec2/vpc:Vpc"],
  by: { id: "id", cidrBlock: "cidrBlock", dhcpOptionsId: "dhcpOptionsId", default: "default" },
  filters: VPC_FILTERS,
  code: "InvalidVpcID.NotFound",
  answer: ({ id, outputs }, args) => ({
    ...outputs,
    filters: args.filters,
    id,
    cidrBlockAssociations: [
      { associationId: `vpc-cidr-assoc-${id.slice(4)}`, cidrBlock: outputs.cidrBlock, state: "associated" },
    ],
    default: false,
    ipv6CidrBlockAssociations: [],
    state: "available",
    tags: outputs.tagsAll ?? {},
  }),
});

const getSubnet = lookUp({
  token: "aws:ec2/getSubnet:getSubnet",
  source: "Amazon EC2 API Reference: DescribeSubnets",
  types: SUBNETS.types,
  by: {
    id: "id",
    vpcId: "vpcId",
    cidrBlock: "cidrBlock",
    availabilityZone: "availabilityZone",
    availabilityZoneId: "availabilityZoneId",
  },
  filters: SUBNET_FILTERS,
  code: "InvalidSubnetID.NotFound",
  answer({ id, outputs }, args) {
    const cidr = parseCidr(String(outputs.cidrBlock));
    return {
      customerOwnedIpv4Pool: "",
      enableLniAtDeviceIndex: 0,
      mapCustomerOwnedIpOnLaunch: false,
      outpostArn: "",
      ...outputs,
      filters: args.filters,
      id,
      availableIpAddressCount: cidr ? Number(sizeOf(cidr)) - 5 : 0,
      defaultForAz: false,
      state: "available",
      tags: outputs.tagsAll ?? {},
    };
  },
});

const getSubnets: InvokeModel = {
  token: "aws:ec2/getSubnets:getSubnets",
  source: "Amazon EC2 API Reference: DescribeSubnets",
  answer: (args, cloud) => ({
    ...args,
    id: cloud.region,
    region: cloud.region,
    ids: matching(SUBNETS, args, cloud).map(({ id }) => id),
    tags: args.tags ?? {},
  }),
};

const getSecurityGroup = lookUp({
  token: "aws:ec2/getSecurityGroup:getSecurityGroup",
  source: "Amazon EC2 API Reference: DescribeSecurityGroups",
  ...GROUPS,
  code: "InvalidGroup.NotFound",
  answer: ({ id, outputs }, args) => ({ ...outputs, filters: args.filters, id, tags: outputs.tagsAll ?? {} }),
});

const getSecurityGroups: InvokeModel = {
  token: "aws:ec2/getSecurityGroups:getSecurityGroups",
  source: "Amazon EC2 API Reference: DescribeSecurityGroups",
  answer(args, cloud) {
    const found = matching({ ...GROUPS, by: {} }, args, cloud);
    const of = (output: string) => found.map(({ outputs }) => outputs[output]);
    return {
      ...args,
      id: cloud.region,
      region: cloud.region,
      ids: found.map(({ id }) => id),
      arns: of("arn"),
      vpcIds: of("vpcId"),
      tags: args.tags ?? {},
    };
  },
};

const getRouteTables: InvokeModel = {
  token: "aws:ec2/getRouteTables:getRouteTables",
  source: "Amazon EC2 API Reference: DescribeRouteTables",
  answer(args, cloud) {
    const model = { types: ["aws:ec2/routeTable:RouteTable"], by: { vpcId: "vpcId" }, filters: TABLE_FILTERS };
    return {
      ...args,
      id: cloud.region,
      region: cloud.region,
      ids: matching(model, args, cloud).map(({ id }) => id),
      tags: args.tags ?? {},
    };
  },
};

const getRouteTable: InvokeModel = {
  token: "aws:ec2/getRouteTable:getRouteTable",
  source: "Amazon EC2 API Reference: DescribeRouteTables",
  answer(args, cloud) {
    const associations = cloud.ofType("aws:ec2/routeTableAssociation:RouteTableAssociation");
    const bySubnet = associations.find(({ outputs }) => outputs.subnetId === text(args, "subnetId"));
    const wanted =
      text(args, "routeTableId") ?? (text(args, "subnetId") ? String(bySubnet?.outputs.routeTableId) : undefined);
    const model = {
      types: ["aws:ec2/routeTable:RouteTable"],
      by: { routeTableId: "id", vpcId: "vpcId" },
      filters: TABLE_FILTERS,
    };
    const [found] = matching(model, { ...args, routeTableId: wanted }, cloud);
    requireThat(
      found !== undefined,
      "InvalidRouteTableID.NotFound",
      `no matching route table: ${JSON.stringify(args)}`,
    );
    const own = associations.filter(({ outputs }) => outputs.routeTableId === found.id);
    return {
      gatewayId: "",
      ...found.outputs,
      id: found.id,
      routeTableId: found.id,
      subnetId: text(args, "subnetId") ?? "",
      associations: own.map(({ id, outputs }) => ({
        gatewayId: "",
        main: false,
        routeTableAssociationId: id,
        routeTableId: found.id,
        subnetId: outputs.subnetId,
      })),
      tags: found.outputs.tagsAll ?? {},
    };
  },
};

const getInternetGateway = lookUp({
  token: "aws:ec2/getInternetGateway:getInternetGateway",
  source: "Amazon EC2 API Reference: DescribeInternetGateways",
  types: ["aws:ec2/internetGateway:InternetGateway"],
  by: { internetGatewayId: "id" },
  filters: { "attachment.vpc-id": "vpcId", "internet-gateway-id": "id" },
  code: "InvalidInternetGatewayID.NotFound",
  answer: ({ id, outputs }) => ({
    ...outputs,
    id,
    internetGatewayId: id,
    attachments: [{ state: "available", vpcId: outputs.vpcId }],
    tags: outputs.tagsAll ?? {},
  }),
});

const getVpcEndpoint = lookUp({
  token: "aws:ec2/getVpcEndpoint:getVpcEndpoint",
  source: "Amazon EC2 API Reference: DescribeVpcEndpoints",
  types: ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  by: { id: "id", vpcId: "vpcId", serviceName: "serviceName" },
  filters: { "vpc-id": "vpcId", "service-name": "serviceName", "vpc-endpoint-id": "id" },
  code: "InvalidVpcEndpointId.NotFound",
  answer: ({ id, outputs }) => ({ ...outputs, id, dnsOptions: [outputs.dnsOptions], tags: outputs.tagsAll ?? {} }),
});

const NATS = {
  types: ["aws:ec2/natGateway:NatGateway"],
  by: { id: "id", subnetId: "subnetId", vpcId: "vpcId" },
  filters: { "nat-gateway-id": "id", "subnet-id": "subnetId", "vpc-id": "vpcId" },
};

const getNatGateway = lookUp({
  token: "aws:ec2/getNatGateway:getNatGateway",
  source: "Amazon EC2 API Reference: DescribeNatGateways",
  ...NATS,
  code: "NatGatewayNotFound",
  answer: ({ id, outputs }) => ({
    allocationId: "",
    availabilityZoneAddresses: [],
    ...outputs,
    id,
    state: "available",
    tags: outputs.tagsAll ?? {},
  }),
});

/** A look-up of all ids that match. */
function idList(token: string, source: string, model: Parameters<typeof matching>[0]): InvokeModel {
  return {
    token,
    source,
    answer: (args, cloud) => ({
      ...args,
      id: cloud.region,
      region: cloud.region,
      ids: matching(model, args, cloud).map(({ id }) => id),
      tags: args.tags ?? {},
    }),
  };
}

const getNatGateways = idList(
  "aws:ec2/getNatGateways:getNatGateways",
  "Amazon EC2 API Reference: DescribeNatGateways",
  NATS,
);
const getVpcs = idList("aws:ec2/getVpcs:getVpcs", "Amazon EC2 API Reference: DescribeVpcs", {
  types: ["aws:ec2/vpc:Vpc"],
  by: {},
  filters: VPC_FILTERS,
});

export const NETWORK_INVOKES: readonly InvokeModel[] = [
  getVpc,
  getSubnet,
  getSubnets,
  getSecurityGroup,
  getSecurityGroups,
  getRouteTable,
  getRouteTables,
  getInternetGateway,
  getVpcEndpoint,
  getNatGateway,
  getNatGateways,
  getVpcs,
];
