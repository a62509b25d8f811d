import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const vpcEndpointType = "Interface";
const two = ["subnet-1", "subnet-2"];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(endpoint, { vpcEndpointType }),
    one: only(endpoint, { vpcEndpointType, subnetIds: ["subnet-1"] }),
    "a gateway, which is free": only(endpoint, { subnetIds: two }),
    production: only(endpoint, { vpcEndpointType, subnetIds: two }, { environmentClass: "prod" }),
  },
  fail: {
    "a zone each": only(endpoint, { vpcEndpointType, subnetIds: two }),
    "with addresses": only(endpoint, { vpcEndpointType, subnetConfigurations: [{ ipv4: "10.0.0.4" }, {}] }),
    "subnets not known yet, but two": only(endpoint, { vpcEndpointType, subnetIds: [UNKNOWN, UNKNOWN] }),
  },
  unknown: {
    "not known yet": only(endpoint, { vpcEndpointType, subnetIds: UNKNOWN }),
    "a type not known yet": only(endpoint, { vpcEndpointType: UNKNOWN, subnetIds: two }),
  },
};
