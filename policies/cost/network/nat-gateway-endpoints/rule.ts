import { SUBNET, vpcKeyOf, vpcKeysBySubnet } from "../../../network/vpcs";
import { groupedBy } from "../../../relations/groups";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { property } from "../../../values/read";

const NAT = "aws:ec2/natGateway:NatGateway";
const ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
const TABLE = "aws:dynamodb/table:Table";

/** The services whose gateway endpoints are missing beside the gateways of a VPC. */
function missingServices(endpoints: readonly RuleResource[], services: readonly string[]): string[] {
  const names = endpoints
    .filter((endpoint) => property(endpoint, "vpcEndpointType") !== "Interface")
    .map((endpoint) => property(endpoint, "serviceName"));
  if (names.includes(UNKNOWN)) return [];
  return services.filter((service) => !names.some((name) => typeof name === "string" && name.endsWith(`.${service}`)));
}

export const rule: StackRule = {
  name: "nat-gateway-endpoints",
  pack: "cost",
  severity: "medium",
  asks: "A VPC with a NAT gateway has gateway endpoints for S3, and for DynamoDB where the stack has tables.",
  why: "Through the NAT gateway every gigabyte of images, logs and backups costs 4.5 cents; through an endpoint nothing.",
  fix: "Add an aws.ec2.VpcEndpoint of type Gateway for the service, with the private route tables.",
  example: `new aws.ec2.VpcEndpoint("s3", { vpcId, serviceName: "com.amazonaws.us-east-1.s3", routeTableIds })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [NAT, SUBNET, ENDPOINT, TABLE],
  check(resources) {
    const gateways = ofTypes(resources, [NAT]).filter((gateway) => property(gateway, "connectivityType") !== "private");
    const endpoints = groupedBy(ofTypes(resources, [ENDPOINT]), vpcKeyOf);
    const services = ofTypes(resources, [TABLE]).length > 0 ? ["s3", "dynamodb"] : ["s3"];
    if (endpoints.has(UNKNOWN)) return [];
    const judged = new Set<string>();
    return [...vpcKeysBySubnet(gateways, ofTypes(resources, [SUBNET]))].flatMap(([resource, vpc]) => {
      if (typeof vpc !== "string" || judged.has(vpc)) return [];
      judged.add(vpc);
      const missing = missingServices(endpoints.get(vpc) ?? [], services);
      return missing.length === 0
        ? []
        : [{ resource, message: `its VPC has no gateway endpoint for ${missing.join(" and ")}` }];
    });
  },
};
