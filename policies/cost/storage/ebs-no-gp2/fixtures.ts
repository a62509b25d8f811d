import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only("aws:ec2/instance:Instance", {}), gp3: only(volume, { type: "gp3" }) },
  fail: {
    volume: only(volume, { type: "gp2" }),
    template: only("aws:ec2/launchTemplate:LaunchTemplate", { blockDeviceMappings: [{ ebs: { volumeType: "gp2" } }] }),
    database: only("aws:rds/instance:Instance", { storageType: "gp2" }),
  },
  unknown: { "not known yet": only(volume, { type: UNKNOWN }) },
};
