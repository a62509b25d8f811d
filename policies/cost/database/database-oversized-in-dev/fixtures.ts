import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}),
    small: only(database, { instanceClass: "db.t4g.medium" }),
    production: only(database, { instanceClass: "db.r7g.16xlarge", multiAz: true }, prod),
  },
  fail: {
    large: only(database, { instanceClass: "db.r7g.4xlarge" }),
    standby: only(database, { instanceClass: "db.t4g.medium", multiAz: true }),
  },
  unknown: { "not known yet": only(database, { instanceClass: UNKNOWN, multiAz: UNKNOWN }) },
};
