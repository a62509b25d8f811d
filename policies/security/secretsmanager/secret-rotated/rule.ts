import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const SECRET = "aws:secretsmanager/secret:Secret";
const ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";

export const rule: StackRule = {
  name: "secret-rotated",
  pack: "security",
  severity: "low",
  asks: "A secret in Secrets Manager rotates.",
  why: "A password that leaks once works for years.",
  fix: "Add an aws.secretsmanager.SecretRotation.",
  example: `new aws.secretsmanager.SecretRotation("orders", { secretId: secret.id, rotationLambdaArn: rotator.arn, rotationRules: { automaticallyAfterDays: 30 } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.3.9"] },
  publicIds: ["CKV2_AWS_57"],
  scope: "stack",
  types: [SECRET, ROTATION],
  check(resources) {
    const rotations = ofTypes(resources, [ROTATION]);
    if (rotations.some((rotation) => refersToUnknown(rotation, "secretId"))) return [];
    const secrets = ofTypes(resources, [SECRET]);
    const rotated = naming(rotations, "secretId", secrets, ["id", "arn", "name"]);
    return secrets
      .filter((secret) => !rotated.has(secret) && property(secret, "rotationLambdaArn") === undefined)
      .map((resource) => ({ resource, message: "nothing rotates this secret" }));
  },
};
