import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const gateway: FixtureResource = {
  type: "aws:ec2/natGateway:NatGateway",
  name: "gateway",
  properties: { subnetId: "subnet-1" },
};
const subnet: FixtureResource = {
  type: "aws:ec2/subnet:Subnet",
  name: "subnet",
  properties: { id: "subnet-1", vpcId: "vpc-1" },
};
const endpoint = (service: unknown, properties: object = {}): FixtureResource => ({
  type: "aws:ec2/vpcEndpoint:VpcEndpoint",
  name: String(service),
  properties: { vpcId: "vpc-1", serviceName: service, ...properties },
});
const table: FixtureResource = { type: "aws:dynamodb/table:Table", name: "table", properties: {} };
const s3 = "com.amazonaws.us-east-1.s3";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together({ type: "aws:ec2/natGateway:NatGateway", properties: {} }),
    "with S3": together(gateway, subnet, endpoint(s3)),
    "with both": together(gateway, subnet, table, endpoint(s3), endpoint("com.amazonaws.us-east-1.dynamodb")),
    private: together({ ...gateway, properties: { subnetId: "subnet-1", connectivityType: "private" } }, subnet),
  },
  fail: {
    none: together(gateway, subnet),
    "tables without": together(gateway, subnet, table, endpoint(s3)),
    "an interface, which costs": together(gateway, subnet, endpoint(s3, { vpcEndpointType: "Interface" })),
    "another VPC's": together(gateway, subnet, endpoint(s3, { vpcId: "vpc-2" })),
    "two gateways of a VPC, once": {
      ...together(gateway, { ...gateway, name: "second" }, subnet),
      flagged: ["gateway"],
    },
  },
  unknown: {
    "a service not known yet": together(gateway, subnet, endpoint(UNKNOWN)),
    "an endpoint's VPC not known yet": together(gateway, subnet, endpoint(s3, { vpcId: UNKNOWN })),
    "a subnet not known yet": together({ ...gateway, properties: { subnetId: UNKNOWN } }),
  },
};
