import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:ec2/instance:Instance";
const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    current: only(instance, { instanceType: "m7g.large" }),
    allowed: only(database, { instanceClass: "db.t4g.medium" }, { allowedInstanceFamilies: ["t4g"] }),
  },
  fail: {
    "previous generation": only(instance, { instanceType: "m4.large" }),
    database: only(database, { instanceClass: "db.t2.micro" }),
    "one of several": only("aws:eks/nodeGroup:NodeGroup", { instanceTypes: ["m7g.large", "c4.large"] }),
    "not allowed": only(instance, { instanceType: "p5.48xlarge" }, { allowedInstanceFamilies: ["m7g"] }),
  },
  unknown: { "not known yet": only(instance, { instanceType: UNKNOWN }) },
};
