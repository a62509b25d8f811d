import { ofTypes, refersTo, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

const SECRET = "aws:secretsmanager/secret:Secret";
const ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";
const LONGEST_DAYS = 90;

function isTooRare(days: unknown): boolean {
  return (asNumber(days) ?? 0) > LONGEST_DAYS;
}

export const rule: StackRule = {
  name: "secret-rotated",
  pack: "security",
  severity: "low",
  asks: "A secret in Secrets Manager rotates.",
  why: "A password that leaks once works for years.",
  fix: "Add an aws.secretsmanager.SecretRotation of at most 90 days.",
  example: `new aws.secretsmanager.SecretRotation("orders", { secretId: secret.id, rotationLambdaArn: rotator.arn, rotationRules: { automaticallyAfterDays: 30 } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.3.9"] },
  publicIds: ["CKV2_AWS_57", "CKV_AWS_304"],
  scope: "stack",
  types: [SECRET, ROTATION],
  check(resources) {
    const rotations = ofTypes(resources, [ROTATION]);
    if (rotations.some((rotation) => refersToUnknown(rotation, "secretId"))) return [];
    const good = rotations.filter((rotation) => !isTooRare(property(rotation, "rotationRules.automaticallyAfterDays")));
    return ofTypes(resources, [SECRET])
      .filter((secret) => !good.some((rotation) => refersTo(rotation, "secretId", secret, ["id", "arn", "name"])))
      .map((resource) => ({ resource, message: "nothing rotates this secret at least every 90 days" }));
  },
};
