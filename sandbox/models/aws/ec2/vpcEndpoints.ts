import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { validatePolicy } from "../check/policyDocument";
import { requireThat, requireOneOf } from "../check/require";
import { flag, given, text, texts } from "../check/values";
import { INTERFACE_SERVICES, prefixListIdOf } from "../knowledge/vpcEndpointServices";
import { routeTableReference, securityGroupReference, subnetReference, vpcReference } from "../references";
import { ec2Id, hashOf } from "./ids";

const TYPE = "aws:ec2/vpcEndpoint:VpcEndpoint";
const TYPES = ["Gateway", "Interface", "GatewayLoadBalancer", "Resource", "ServiceNetwork"];
const ALLOW_ALL = JSON.stringify({
  Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }],
  Version: "2008-10-17",
});

const endpointType = (inputs: Properties) => text(inputs, "vpcEndpointType") ?? "Gateway";
/** `s3` of `com.amazonaws.us-east-1.s3`. */
const serviceOf = (name: string) => name.split(".").slice(3).join(".");

export const vpcEndpoint: ResourceModel = awsModel({
  type: TYPE,
  source:
    "Amazon EC2 API Reference: CreateVpcEndpoint; AWS PrivateLink Guide: AWS services that integrate with PrivateLink",
  taggable: true,
  replaceOn: [
    "resourceConfigurationArn",
    "serviceName",
    "serviceNetworkArn",
    "serviceRegion",
    "vpcEndpointType",
    "vpcId",
  ],
  references: [
    vpcReference(),
    subnetReference("subnetIds[]"),
    securityGroupReference("securityGroupIds[]"),
    routeTableReference("routeTableIds[]"),
  ],
  defaults: (inputs, cloud) => ({
    policy: ALLOW_ALL,
    serviceRegion: cloud.region,
    subnetConfigurations: [],
    vpcEndpointType: "Gateway",
    ...(endpointType(inputs) === "Gateway"
      ? { ipAddressType: "", dnsOptions: { dnsRecordIpType: "service-defined" } }
      : { ipAddressType: "ipv4", dnsOptions: { dnsRecordIpType: "ipv4" } }),
  }),
  validate(inputs, cloud) {
    requireOneOf(endpointType(inputs), TYPES, "InvalidParameter", "VpcEndpointType");
    validateService(inputs, cloud);
    const policy = text(inputs, "policy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: "InvalidPolicyDocument" });
  },
  guard(inputs, cloud, existing) {
    validateSubnets(inputs, cloud);
    validatePrivateDns(inputs, cloud, existing?.id);
    if (!existing) validateGatewayRoutes(inputs, cloud);
  },
  id: (_, cloud) => ec2Id(cloud, "vpce"),
  fixed: (_, cloud, id) => ({
    arn: arn(cloud, "ec2", `vpc-endpoint/${id}`),
    ownerId: cloud.accountId,
    requesterManaged: false,
    state: "available",
  }),
  derived: (inputs, cloud, id, before) => ({
    privateDnsEnabled: inputs.privateDnsEnabled ?? false,
    routeTableIds: inputs.routeTableIds ?? [],
    subnetIds: inputs.subnetIds ?? [],
    securityGroupIds: inputs.securityGroupIds ?? defaultGroups(inputs, cloud),
    ...(endpointType(inputs) === "Gateway"
      ? gatewayOutputs(inputs, cloud)
      : interfaceOutputs(inputs, cloud, id, before)),
  }),
});

function gatewayOutputs(inputs: Properties, cloud: CloudView): Properties {
  const service = serviceOf(text(inputs, "serviceName") ?? "");
  return {
    cidrBlocks: service === "s3" ? ["52.216.0.0/15", "54.231.0.0/16"] : ["52.94.0.0/22"],
    dnsEntries: [],
    networkInterfaceIds: [],
    prefixListId: prefixListIdOf(cloud.region, service) ?? "",
  };
}

function interfaceOutputs(inputs: Properties, cloud: CloudView, id: string, before: Properties): Properties {
  const subnets = texts(inputs, "subnetIds");
  const old = texts(before, "networkInterfaceIds");
  const service = serviceOf(text(inputs, "serviceName") ?? "");
  const host = `${id}-${hashOf(id).toString(36).padStart(8, "0").slice(0, 8)}.${service}.${cloud.region}.vpce.amazonaws.com`;
  const privateHost = `${service.split(".").reverse().join(".")}.${cloud.region}.amazonaws.com`;
  const hosts = flag(inputs, "privateDnsEnabled") === true ? [host, privateHost] : [host];
  return {
    cidrBlocks: [],
    dnsEntries: hosts.map((dnsName) => ({ dnsName, hostedZoneId: "Z7HUB22UULQXV" })),
    networkInterfaceIds: subnets.map((_, index) => old[index] ?? ec2Id(cloud, "eni")),
    prefixListId: "",
  };
}

function defaultGroups(inputs: Properties, cloud: CloudView): unknown[] {
  const vpc = cloud.find("aws:ec2/vpc:Vpc", text(inputs, "vpcId") ?? "");
  return endpointType(inputs) === "Interface" && vpc ? [vpc.outputs.defaultSecurityGroupId] : [];
}

function validateService(inputs: Properties, cloud: CloudView): void {
  const name = text(inputs, "serviceName");
  if (name === undefined || name.startsWith("com.amazonaws.vpce.")) return;
  const region = text(inputs, "serviceRegion") ?? cloud.region;
  const [, , namedRegion] = name.split(".");
  const service = serviceOf(name);
  const exists =
    endpointType(inputs) === "Gateway"
      ? prefixListIdOf(region, service) !== undefined
      : INTERFACE_SERVICES.includes(service);
  const global = name === "com.amazonaws.s3-global.accesspoint";
  requireThat(
    global || (/^(com|aws)\./.test(name) && namedRegion === region && exists),
    "InvalidServiceName",
    `The Vpc Endpoint Service '${name}' does not exist`,
  );
}

function validateSubnets(inputs: Properties, cloud: CloudView): void {
  const subnets = texts(inputs, "subnetIds")
    .map((id) => cloud.find("aws:ec2/subnet:Subnet", id))
    .filter((each): each is CloudResource => each !== undefined);
  const gateway = endpointType(inputs) === "Gateway";
  requireThat(
    !gateway || !given(inputs, "subnetIds"),
    "InvalidParameter",
    "SubnetIds are not supported for gateway endpoints",
  );
  requireThat(
    gateway || !given(inputs, "routeTableIds"),
    "InvalidParameter",
    "RouteTableIds are only supported for gateway endpoints",
  );
  const zones = subnets.map(({ outputs }) => outputs.availabilityZone);
  const twice = zones.find((zone, index) => zones.indexOf(zone) !== index);
  requireThat(
    twice === undefined,
    "DuplicateSubnetsInSameZone",
    `Found another VPC endpoint subnet in the availability zone ${String(twice)}`,
  );
  const stranger = subnets.find(({ outputs }) => outputs.vpcId !== inputs.vpcId && typeof inputs.vpcId === "string");
  requireThat(
    stranger === undefined,
    "InvalidParameter",
    `The subnet ${stranger?.id} does not belong to ${text(inputs, "vpcId")}`,
  );
}

function validatePrivateDns(inputs: Properties, cloud: CloudView, ownId: string | undefined): void {
  if (flag(inputs, "privateDnsEnabled") !== true) return;
  const vpc = cloud.find("aws:ec2/vpc:Vpc", text(inputs, "vpcId") ?? "");
  requireThat(
    !vpc || (vpc.outputs.enableDnsHostnames === true && vpc.outputs.enableDnsSupport !== false),
    "InvalidParameter",
    "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for " +
      `${text(inputs, "vpcId")}`,
  );
  const other = cloud
    .ofType(TYPE)
    .find(
      ({ id, outputs }) =>
        id !== ownId &&
        outputs.vpcId === inputs.vpcId &&
        outputs.serviceName === inputs.serviceName &&
        outputs.privateDnsEnabled === true,
    );
  requireThat(
    other === undefined,
    "InvalidParameter",
    `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${text(inputs, "serviceName")} ` +
      `in the VPC ${text(inputs, "vpcId")}`,
  );
}

function validateGatewayRoutes(inputs: Properties, cloud: CloudView): void {
  const tables = texts(inputs, "routeTableIds");
  const service = text(inputs, "serviceName");
  const other = cloud
    .ofType(TYPE)
    .find(
      ({ outputs }) =>
        outputs.serviceName === service && texts(outputs, "routeTableIds").some((id) => tables.includes(id)),
    );
  requireThat(
    other === undefined || service === undefined,
    "RouteAlreadyExists",
    `A route table among ${tables.join(", ")} already has a route with destination-prefix-list-id of ${service} through ${other?.id}`,
  );
}

const endpointReference = {
  path: "vpcEndpointId",
  types: [TYPE],
  code: "InvalidVpcEndpointId.NotFound",
};

export const vpcEndpointRouteTableAssociation: ResourceModel = awsModel({
  type: "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation",
  source: "Amazon EC2 API Reference: ModifyVpcEndpoint",
  replaceOn: ["routeTableId", "vpcEndpointId"],
  references: [endpointReference, routeTableReference("routeTableId")],
  key: (inputs) => pairKey(inputs, "routeTableId"),
  duplicateCode: "RouteAlreadyExists",
  id: (inputs) => `a-${text(inputs, "vpcEndpointId")}${hashOf(text(inputs, "routeTableId") ?? "")}`,
});

export const vpcEndpointSubnetAssociation: ResourceModel = awsModel({
  type: "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
  source: "Amazon EC2 API Reference: ModifyVpcEndpoint",
  replaceOn: ["subnetId", "vpcEndpointId"],
  references: [endpointReference, subnetReference("subnetId")],
  key: (inputs) => pairKey(inputs, "subnetId"),
  duplicateCode: "DuplicateSubnetsInSameZone",
  id: (inputs) => `a-${text(inputs, "vpcEndpointId")}${hashOf(text(inputs, "subnetId") ?? "")}`,
});

export const vpcEndpointPolicy: ResourceModel = awsModel({
  type: "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
  source: "Amazon EC2 API Reference: ModifyVpcEndpoint",
  replaceOn: ["vpcEndpointId"],
  references: [endpointReference],
  defaults: { policy: ALLOW_ALL },
  validate(inputs) {
    const policy = text(inputs, "policy");
    if (policy !== undefined) validatePolicy(policy, { kind: "resource", code: "InvalidPolicyDocument" });
  },
  id: (inputs) => text(inputs, "vpcEndpointId") ?? "",
});

function pairKey(inputs: Properties, other: string): string | undefined {
  const [endpoint, second] = [text(inputs, "vpcEndpointId"), text(inputs, other)];
  return endpoint !== undefined && second !== undefined ? `${endpoint} ${second}` : undefined;
}
