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
    "of this stack": together(secret, {
      ...rotation,
      properties: { secretId: UNKNOWN, rotationRules: { automaticallyAfterDays: 30 } },
      dependsOn: { secretId: ["orders"] },
    }),
    "by name": together(secret, {
      ...rotation,
      properties: { secretId: "orders", rotationRules: { scheduleExpression: "rate(10 days)" } },
    }),
    "on the secret, older provider": together({ ...secret, properties: { rotationLambdaArn: "arn:aws:lambda:x" } }),
  },
  fail: {
    "absent attribute": together(secret),
    "of another": together(secret, { ...rotation, properties: { secretId: "else" } }),
  },
  unknown: { "secret not known yet": together(secret, { ...rotation, properties: { secretId: UNKNOWN } }) },
};
