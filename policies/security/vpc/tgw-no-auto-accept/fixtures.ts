import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const gateway = "aws:ec2transitgateway/transitGateway:TransitGateway";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(gateway, {}), off: only(gateway, { autoAcceptSharedAttachments: "disable" }) },
  fail: { on: only(gateway, { autoAcceptSharedAttachments: "enable" }) },
  unknown: { "not known yet": only(gateway, { autoAcceptSharedAttachments: UNKNOWN }) },
};
