import { MACHINE_TYPES } from "../../../aws/instances";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { credentialIn } from "../../../values/credentials";

const BASE64 = /^[A-Za-z0-9+/\r\n]+={0,2}$/;
const CONTROL_CHARACTERS = /[^\t\n\r\x20-\xff]/;

/** Launch templates take user data in Base64, instances either way. */
function plainText(userData: string): string {
  if (!BASE64.test(userData.trimEnd())) return userData;
  const decoded = Buffer.from(userData, "base64").toString("latin1");
  return CONTROL_CHARACTERS.test(decoded) ? userData : decoded;
}

export const rule: ResourceRule = {
  name: "ec2-no-secrets-in-user-data",
  pack: "security",
  severity: "critical",
  asks: "The user data of machines holds no credentials.",
  why: "Everybody who may describe the instance, and every process on it, can read its user data.",
  fix: "Give the machine a role, and let it read what it needs from Secrets Manager when it starts.",
  example: `new aws.ec2.Instance("worker", { iamInstanceProfile: profile.name, userData: "aws secretsmanager get-secret-value --secret-id orders" })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["8.6.2"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_46", "AVD-AWS-0029"],
  scope: "resource",
  types: MACHINE_TYPES,
  check: (resource) =>
    ["userData", "userDataBase64"].flatMap((path) => {
      const userData = property(resource, path);
      const kind = typeof userData === "string" ? credentialIn(plainText(userData)) : undefined;
      return kind === undefined ? [] : [{ message: `${path} holds what looks like ${kind}` }];
    }),
};
