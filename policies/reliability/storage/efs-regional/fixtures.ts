import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const files = "aws:efs/fileSystem:FileSystem";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(files, {}, prod),
    development: only(files, { availabilityZoneName: "us-east-1a" }),
  },
  fail: { "one zone": only(files, { availabilityZoneName: "us-east-1a" }, prod) },
  unknown: { "not known yet": only(files, { availabilityZoneName: UNKNOWN }, prod) },
};
