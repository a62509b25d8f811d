import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const KEY = "aws:kms/key:Key";
const POLICY = "aws:kms/keyPolicy:KeyPolicy";

export const rule: StackRule = {
  name: "kms-policy-defined",
  pack: "security",
  severity: "low",
  asks: "A KMS key has a policy of its own.",
  why: "The default policy lets every identity of the account that IAM allows kms:Decrypt use the key.",
  fix: "Set policy to a document that names who administers and who uses the key.",
  example: `new aws.kms.Key("data", { policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: adminRole.arn }, Action: "kms:*", Resource: "*" }] } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["3.6.1"] },
  publicIds: ["CKV2_AWS_64"],
  scope: "stack",
  types: [KEY, POLICY],
  check(resources) {
    const policies = ofTypes(resources, [POLICY]);
    if (policies.some((policy) => refersToUnknown(policy, "keyId"))) return [];
    const keys = ofTypes(resources, [KEY]);
    const named = naming(policies, "keyId", keys, ["keyId", "id", "arn"]);
    return keys
      .filter((key) => property(key, "policy") === undefined && !named.has(key))
      .map((resource) => ({ resource, message: "policy is not set: the default policy lets the whole account in" }));
  },
};
