import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:dynamodb/table:Table";

export const fixtures: RuleFixtures = {
  pass: {
    "by request": only(table, { billingMode: "PAY_PER_REQUEST" }),
    production: only(table, {}, { environmentClass: "prod" }),
  },
  fail: { "absent attribute": only(table, {}), provisioned: only(table, { billingMode: "PROVISIONED" }) },
  unknown: { "not known yet": only(table, { billingMode: UNKNOWN }) },
};
