import type { CloudView, Properties, ResourceModel } from "../model";
import { arn, globalArn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { asList, PolicyStatement, validatePolicy } from "./check/policyDocument";
import { requireThat, requireMatch, requireOneOf, requireRange } from "./check/require";
import { flag, number, text } from "./check/values";

const KEY = "aws:kms/key:Key";
const MALFORMED = "MalformedPolicyDocumentException";
/** Quota "Key policy document size", bytes. */
const KEY_POLICY_SIZE = 32768;
const SPECS = [
  "SYMMETRIC_DEFAULT",
  "RSA_2048",
  "RSA_3072",
  "RSA_4096",
  "ECC_NIST_P256",
  "ECC_NIST_P384",
  "ECC_NIST_P521",
  "ECC_SECG_P256K1",
  "ECC_NIST_EDWARDS25519",
  "HMAC_224",
  "HMAC_256",
  "HMAC_384",
  "HMAC_512",
  "ML_DSA_44",
  "ML_DSA_65",
  "ML_DSA_87",
  "SM2",
];

const key: ResourceModel = awsModel({
  type: KEY,
  source: "AWS KMS API Reference: CreateKey, PutKeyPolicy; AWS KMS Developer Guide: Key policies, Quotas",
  taggable: true,
  replaceOn: ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "xksKeyId"],
  defaults: (_, cloud) => ({
    bypassPolicyLockoutSafetyCheck: false,
    customerMasterKeySpec: "SYMMETRIC_DEFAULT",
    description: "",
    enableKeyRotation: false,
    isEnabled: true,
    keyUsage: "ENCRYPT_DECRYPT",
    multiRegion: false,
    policy: defaultPolicy(cloud),
  }),
  validate(inputs) {
    const spec = text(inputs, "customerMasterKeySpec");
    requireOneOf(spec, SPECS, "ValidationException", "keySpec");
    const usages = ["ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"];
    requireOneOf(text(inputs, "keyUsage"), usages, "ValidationException", "keyUsage");
    requireRange(number(inputs, "deletionWindowInDays"), [7, 30], "ValidationException", "pendingWindowInDays");
    requireRange(number(inputs, "rotationPeriodInDays"), [90, 2560], "ValidationException", "rotationPeriodInDays");
    const asymmetric = spec !== undefined && spec !== "SYMMETRIC_DEFAULT";
    const rotated = flag(inputs, "enableKeyRotation") === true;
    requireThat(
      !(asymmetric && rotated),
      "UnsupportedOperationException",
      `Keys of spec ${spec} cannot rotate automatically`,
    );
    const policy = text(inputs, "policy");
    if (policy) validateKeyPolicy(policy, flag(inputs, "bypassPolicyLockoutSafetyCheck") === true);
  },
  guard(inputs, cloud) {
    const policy = text(inputs, "policy");
    if (policy) requirePrincipals(policy, cloud);
  },
  id: (_, cloud) => uuid(cloud),
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "kms", `key/${id}`), keyId: id }),
  derived: (inputs) => ({
    rotationPeriodInDays: inputs.rotationPeriodInDays ?? (flag(inputs, "enableKeyRotation") === true ? 365 : 0),
  }),
});

function defaultPolicy(cloud: CloudView): string {
  const root = globalArn(cloud, "iam", "root");
  const statement = {
    Action: "kms:*",
    Effect: "Allow",
    Principal: { AWS: root },
    Resource: "*",
    Sid: "Enable IAM User Permissions",
  };
  return JSON.stringify({ Id: "key-default-1", Statement: [statement], Version: "2012-10-17" });
}

function validateKeyPolicy(document: string, bypass: boolean): void {
  const statements = validatePolicy(document, { kind: "resource", code: MALFORMED });
  const small = Buffer.byteLength(document) <= KEY_POLICY_SIZE;
  requireThat(small, "LimitExceededException", `A key policy has at most ${KEY_POLICY_SIZE} bytes`);
  const safe = bypass || statements.some((statement) => keepsControl(statement));
  requireThat(safe, MALFORMED, "The new key policy will not allow you to update the key policy in the future.");
}

function requirePrincipals(document: string, cloud: CloudView): void {
  for (const { Principal } of validatePolicy(document, { kind: "resource", code: MALFORMED })) {
    const principals = typeof Principal === "object" && Principal !== null ? asList((Principal as Properties).AWS) : [];
    const missing = principals.map(String).find((principal) => isMissing(principal, cloud));
    requireThat(
      missing === undefined,
      MALFORMED,
      `Policy contains a statement with one or more invalid principals: ${missing}`,
    );
  }
}

function isMissing(principal: string, cloud: CloudView): boolean {
  const match = /^arn:[\w-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal);
  if (!match || match[1] !== cloud.accountId || /^aws-(reserved|service-role)\//.test(match[3]!)) return false;
  return cloud.findByArn(principal) === undefined;
}

function keepsControl({ Effect, Action, Principal }: PolicyStatement): boolean {
  const allows = asList(Action).some((action) => /^(\*|kms:\*|kms:Put\*|kms:PutKeyPolicy)$/i.test(String(action)));
  const someone = Principal === "*" || (typeof Principal === "object" && Principal !== null && "AWS" in Principal);
  return Effect === "Allow" && allows && someone;
}

const alias: ResourceModel = awsModel({
  type: "aws:kms/alias:Alias",
  source: "AWS KMS API Reference: CreateAlias",
  replaceOn: ["name", "namePrefix"],
  references: [{ path: "targetKeyId", types: [KEY], output: ["keyId", "arn", "id"], code: "NotFoundException" }],
  defaults: { namePrefix: "" },
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "AlreadyExistsException",
  validate(inputs) {
    const name = text(inputs, "name");
    requireMatch(name, /^alias\/[a-zA-Z0-9/_-]{1,250}$/, "InvalidAliasNameException", "aliasName");
    requireThat(
      name?.startsWith("alias/aws/") !== true,
      "NotAuthorizedException",
      "Alias names that begin with alias/aws/ are reserved",
    );
  },
  id: (inputs, cloud) => text(inputs, "name") ?? `alias/${cloud.hex(26)}`,
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "kms", id), name: id }),
  derived(inputs, cloud) {
    const target = text(inputs, "targetKeyId") ?? "";
    return { targetKeyArn: target.startsWith("arn:") ? target : arn(cloud, "kms", `key/${target}`) };
  },
});

export const KMS_MODELS: readonly ResourceModel[] = [key, alias];
