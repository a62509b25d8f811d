import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const secret: FixtureResource = {
  type: "aws:secretsmanager/secret:Secret",
  name: "orders",
  properties: { name: "orders" },
};
const rotation = { type: "aws:secretsmanager/secretRotation:SecretRotation", name: "rotation" };

export const fixtures: RuleFixtures = {
  pass: {
    rotated: together(secret, {
      ...rotation,
      properties: { secretId: UNKNOWN, rotationRules: { automaticallyAfterDays: 30 } },
      dependsOn: { secretId: ["orders"] },
    }),
    "by schedule": together(secret, {
      ...rotation,
      properties: { secretId: "orders", rotationRules: { scheduleExpression: "rate(10 days)" } },
    }),
  },
  fail: {
    "absent attribute": together(secret),
    "too rare": together(secret, {
      ...rotation,
      properties: { secretId: "orders", rotationRules: { automaticallyAfterDays: 365 } },
    }),
    "of another": together(secret, { ...rotation, properties: { secretId: "else" } }),
  },
  unknown: { "secret not known yet": together(secret, { ...rotation, properties: { secretId: UNKNOWN } }) },
};
