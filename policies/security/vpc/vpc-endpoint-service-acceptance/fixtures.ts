import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const service = "aws:ec2/vpcEndpointService:VpcEndpointService";

export const fixtures: RuleFixtures = {
  pass: { accepted: only(service, { acceptanceRequired: true }) },
  fail: { "absent attribute": only(service, {}), automatic: only(service, { acceptanceRequired: false }) },
  unknown: { "not known yet": only(service, { acceptanceRequired: UNKNOWN }) },
};
