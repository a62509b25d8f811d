import { only, together, type RuleFixtures } from "../../../fixture";

const user = "aws:iam/user:User";

export const fixtures: RuleFixtures = {
  pass: { "no user": together() },
  fail: { "absent attribute": only(user, {}), named: only(user, { name: "deploy", path: "/ci/" }) },
  // That there is a user is always known.
  unknown: { "nothing declared": together() },
};
