import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subnet = "aws:ec2/subnet:Subnet";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(subnet, {}), off: only(subnet, { mapPublicIpOnLaunch: false }) },
  fail: { on: only(subnet, { mapPublicIpOnLaunch: true }), "as a word": only(subnet, { mapPublicIpOnLaunch: "true" }) },
  unknown: { "not known yet": only(subnet, { mapPublicIpOnLaunch: UNKNOWN }) },
};
