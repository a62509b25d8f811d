import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { contains, parseCidr } from "../check/cidr";
import { requireThat } from "../check/require";
import { given, objects, text } from "../check/values";
import { routeTableReference, subnetReference, vpcReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { internetGatewayOf } from "./gateways";
import { ec2Id, hashOf } from "./ids";
import { vpcCidrs } from "./vpc";

const TABLE = "aws:ec2/routeTable:RouteTable";
const ROUTE = "aws:ec2/route:Route";
/** Default quotas "Route tables per VPC" and "Routes per route table". */
const TABLES_PER_VPC = 200;
const ROUTES_PER_TABLE = 500;

const DESTINATIONS = ["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"] as const;

/** What a route may lead to: the property, the type it names and the code when that is missing. */
const TARGETS: readonly (readonly [property: string, type: string, code: string])[] = [
  ["natGatewayId", "aws:ec2/natGateway:NatGateway", "InvalidNatGatewayID.NotFound"],
  ["egressOnlyGatewayId", "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", "InvalidGatewayID.NotFound"],
  ["networkInterfaceId", "aws:ec2/networkInterface:NetworkInterface", "InvalidNetworkInterfaceID.NotFound"],
  ["transitGatewayId", "aws:ec2transitgateway/transitGateway:TransitGateway", "InvalidTransitGatewayID.NotFound"],
  ["vpcEndpointId", "aws:ec2/vpcEndpoint:VpcEndpoint", "InvalidVpcEndpointId.NotFound"],
  [
    "vpcPeeringConnectionId",
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
    "InvalidVpcPeeringConnectionID.NotFound",
  ],
];

const GATEWAY_TYPES = ["aws:ec2/internetGateway:InternetGateway", "aws:ec2/vpnGateway:VpnGateway"];

function targetReferences(prefix: string) {
  return [
    {
      path: `${prefix}gatewayId`,
      types: GATEWAY_TYPES,
      code: "InvalidInternetGatewayID.NotFound",
      except: (value: string) => value === "local" || value === "",
    },
    ...TARGETS.map(([property, type, code]) => ({
      path: `${prefix}${property}`,
      types: [type],
      code,
      except: (value: string) => value === "",
    })),
  ];
}

export const routeTable: ResourceModel = awsModel({
  type: TABLE,
  source: "Amazon EC2 API Reference: CreateRouteTable, DeleteRouteTable; Amazon VPC quotas",
  taggable: true,
  replaceOn: ["vpcId"],
  references: [vpcReference(), ...targetReferences("routes[].")],
  defaults: { propagatingVgws: [], routes: [] },
  guard(inputs, cloud, existing) {
    for (const route of objects(inputs, "routes"))
      ec2Cidr(text(route, "cidrBlock") || undefined, "destinationCidrBlock");
    if (existing) return;
    const siblings = cloud.ofType(TABLE).filter(({ outputs }) => outputs.vpcId === inputs.vpcId);
    requireThat(
      siblings.length < TABLES_PER_VPC,
      "RouteTableLimitExceeded",
      "The maximum number of route tables has been reached.",
    );
  },
  id: (_, cloud) => ec2Id(cloud, "rtb"),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `route-table/${id}`), ownerId: cloud.accountId }),
});

export const defaultRouteTable: ResourceModel = awsModel({
  type: "aws:ec2/defaultRouteTable:DefaultRouteTable",
  source: "Amazon VPC User Guide: Subnet route tables (main route table)",
  taggable: true,
  replaceOn: ["defaultRouteTableId"],
  references: [
    {
      path: "defaultRouteTableId",
      types: ["aws:ec2/vpc:Vpc"],
      output: "defaultRouteTableId",
      code: "InvalidRouteTableID.NotFound",
    },
    ...targetReferences("routes[]."),
  ],
  defaults: { routes: [] },
  id: (inputs) => text(inputs, "defaultRouteTableId") ?? "",
  fixed(inputs, cloud, id) {
    const vpc = cloud
      .ofType("aws:ec2/vpc:Vpc")
      .find(({ outputs }) => outputs.defaultRouteTableId === inputs.defaultRouteTableId);
    return { arn: arn(cloud, "ec2", `route-table/${id}`), ownerId: cloud.accountId, vpcId: vpc?.id ?? "" };
  },
});

function destinationOf(inputs: Properties): string | undefined {
  return DESTINATIONS.map((property) => text(inputs, property)).find((value) => value !== undefined && value !== "");
}

function vpcOfTable(cloud: CloudView, tableId: unknown): string | undefined {
  const table = cloud.find(TABLE, String(tableId));
  const main = cloud.ofType("aws:ec2/vpc:Vpc").find(({ outputs }) => outputs.mainRouteTableId === tableId);
  return table ? String(table.outputs.vpcId) : main?.id;
}

export const route: ResourceModel = awsModel({
  type: ROUTE,
  source: "Amazon EC2 API Reference: CreateRoute; Amazon VPC User Guide: Route priority; Amazon VPC quotas",
  replaceOn: ["routeTableId", ...DESTINATIONS],
  deleteBeforeReplace: true,
  references: [routeTableReference("routeTableId"), ...targetReferences("")],
  defaults: { networkInterfaceId: "" },
  key(inputs) {
    const [table, destination] = [text(inputs, "routeTableId"), destinationOf(inputs)];
    return table !== undefined && destination !== undefined ? `${table} ${destination}` : undefined;
  },
  duplicateCode: "RouteAlreadyExists",
  validate(inputs) {
    const destinations = DESTINATIONS.filter((property) => given(inputs, property));
    requireThat(
      destinations.length === 1,
      "InvalidParameterCombination",
      `Exactly one of ${DESTINATIONS.join(", ")} must be given`,
    );
    const targets = [
      "gatewayId",
      ...TARGETS.map(([property]) => property),
      "carrierGatewayId",
      "localGatewayId",
      "coreNetworkArn",
      "odbNetworkArn",
    ];
    const chosen = targets.filter((property) => given(inputs, property));
    requireThat(
      chosen.length === 1,
      "InvalidParameterCombination",
      `Exactly one of ${targets.join(", ")} must be given`,
    );
    ec2Cidr(text(inputs, "destinationIpv6CidrBlock"), "destinationIpv6CidrBlock");
    ec2Cidr(text(inputs, "destinationCidrBlock"), "destinationCidrBlock");
  },
  guard(inputs, cloud, existing) {
    validateDestination(inputs, cloud);
    validateGateway(inputs, cloud);
    if (existing) return;
    const siblings = cloud.ofType(ROUTE).filter(({ outputs }) => outputs.routeTableId === inputs.routeTableId);
    requireThat(
      siblings.length < ROUTES_PER_TABLE,
      "RouteLimitExceeded",
      "The maximum number of routes has been reached.",
    );
  },
  id: (inputs) => `r-${text(inputs, "routeTableId")}${hashOf(destinationOf(inputs) ?? "")}`,
  fixed: () => ({ instanceId: "", instanceOwnerId: "", origin: "CreateRoute", state: "active" }),
});

function validateDestination(inputs: Properties, cloud: CloudView): void {
  const cidr = ec2Cidr(text(inputs, "destinationCidrBlock"), "destinationCidrBlock");
  const vpcId = vpcOfTable(cloud, inputs.routeTableId);
  if (!cidr || vpcId === undefined || text(inputs, "gatewayId") === "local") return;
  const local = vpcCidrs(cloud, vpcId).find((block) => contains(parseCidr(block)!, cidr));
  requireThat(
    local === undefined || text(inputs, "gatewayId") === undefined,
    "InvalidParameterValue",
    `The destination CIDR block ${text(inputs, "destinationCidrBlock")} is equal to or more specific than one of this VPC's CIDR blocks.`,
  );
}

function validateGateway(inputs: Properties, cloud: CloudView): void {
  const gatewayId = text(inputs, "gatewayId");
  const vpcId = vpcOfTable(cloud, inputs.routeTableId);
  if (gatewayId === undefined || !gatewayId.startsWith("igw-") || vpcId === undefined) return;
  if (!cloud.find(GATEWAY_TYPES[0]!, gatewayId)) return;
  requireThat(
    internetGatewayOf(cloud, vpcId)?.id === gatewayId,
    "InvalidParameterValue",
    `route table ${text(inputs, "routeTableId")} and network gateway ${gatewayId} belong to different networks`,
  );
}

export const routeTableAssociation: ResourceModel = awsModel({
  type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  source: "Amazon EC2 API Reference: AssociateRouteTable",
  replaceOn: ["subnetId", "gatewayId"],
  deleteBeforeReplace: true,
  references: [
    routeTableReference("routeTableId", "DependencyViolation"),
    subnetReference("subnetId", { code: "InvalidSubnetID.NotFound" }),
    { path: "gatewayId", types: GATEWAY_TYPES, code: "InvalidInternetGatewayID.NotFound" },
  ],
  key: (inputs) => text(inputs, "subnetId") ?? text(inputs, "gatewayId"),
  duplicateCode: "Resource.AlreadyAssociated",
  guard(inputs, cloud) {
    requireThat(
      given(inputs, "subnetId") !== given(inputs, "gatewayId"),
      "InvalidParameterCombination",
      "Exactly one of subnetId and gatewayId must be given",
    );
    const tableVpc = vpcOfTable(cloud, inputs.routeTableId);
    const subnet = cloud.find("aws:ec2/subnet:Subnet", text(inputs, "subnetId") ?? "");
    requireThat(
      !subnet || tableVpc === undefined || subnet.outputs.vpcId === tableVpc,
      "InvalidParameterValue",
      `Route table ${text(inputs, "routeTableId")} and subnet ${subnet?.id} belong to different networks`,
    );
  },
  id: (_, cloud) => ec2Id(cloud, "rtbassoc"),
});

export const mainRouteTableAssociation: ResourceModel = awsModel({
  type: "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation",
  source: "Amazon EC2 API Reference: ReplaceRouteTableAssociation",
  replaceOn: ["vpcId"],
  references: [
    vpcReference("vpcId", { code: "InvalidVpcID.NotFound" }),
    routeTableReference("routeTableId", "DependencyViolation"),
  ],
  key: (inputs) => text(inputs, "vpcId"),
  duplicateCode: "Resource.AlreadyAssociated",
  id: (_, cloud) => ec2Id(cloud, "rtbassoc"),
  fixed: (inputs, cloud) => ({
    originalRouteTableId: cloud.find("aws:ec2/vpc:Vpc", text(inputs, "vpcId") ?? "")?.outputs.mainRouteTableId ?? "",
  }),
});
