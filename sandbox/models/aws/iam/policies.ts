import type { CloudView, Properties, ResourceModel } from "../../model";
import { globalArn } from "../arn";
import { awsModel } from "../awsModel";
import { policySize, validatePolicy } from "../check/policyDocument";
import { requireThat, requireLength, requireMatch } from "../check/require";
import { text } from "../check/values";
import {
  IAM_NAME,
  IAM_PATH,
  policyArnReference,
  POLICIES_PER_ROLE,
  POLICIES_PER_USER,
  roleNameReference,
  userNameReference,
} from "./iamRules";
import { INLINE_POLICIES_OF_ROLE } from "./role";

/** Quota "Managed policy length", characters without white space. */
const MANAGED_POLICY_LENGTH = 6144;
/** Quota "Aggregate size of inline policies of a user". */
const INLINE_POLICIES_OF_USER = 2048;
const ROLE_ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const USER_ATTACHMENT = "aws:iam/userPolicyAttachment:UserPolicyAttachment";

export const policy: ResourceModel = awsModel({
  type: "aws:iam/policy:Policy",
  source: "IAM API Reference: CreatePolicy, DeletePolicy; IAM User Guide: IAM and AWS STS quotas",
  global: true,
  autoName: { property: "name", maxLength: 128 },
  taggable: true,
  replaceOn: ["name", "namePrefix", "path", "description"],
  defaults: { description: "", namePrefix: "", path: "/" },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "EntityAlreadyExists",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 128 }, "ValidationError", "policyName");
    requireMatch(text(inputs, "name"), IAM_NAME, "ValidationError", "policyName");
    requireMatch(text(inputs, "path"), IAM_PATH, "ValidationError", "path");
    const document = text(inputs, "policy");
    if (document === undefined) return;
    validatePolicy(document, { kind: "identity", code: "MalformedPolicyDocument" });
    const size = policySize(document);
    requireThat(
      size <= MANAGED_POLICY_LENGTH,
      "LimitExceeded",
      `Cannot exceed quota for PolicySize: ${MANAGED_POLICY_LENGTH}`,
    );
  },
  id: (inputs, cloud) => globalArn(cloud, "iam", `policy${text(inputs, "path") ?? "/"}${text(inputs, "name") ?? ""}`),
  fixed: (inputs, cloud, id) => ({
    arn: id,
    attachmentCount: 0,
    name: inputs.name ?? "",
    policyId: `ANPA${cloud.alphanumeric(17)}`,
  }),
});

function attachment(type: string, owner: "role" | "user", limit: number): ResourceModel {
  const reference = owner === "role" ? roleNameReference : userNameReference;
  return awsModel({
    type,
    source: `IAM API Reference: Attach${owner === "role" ? "Role" : "User"}Policy; IAM User Guide: IAM and AWS STS quotas`,
    global: true,
    replaceOn: [owner, "policyArn"],
    references: [reference(owner, "DeleteConflict"), policyArnReference("policyArn", "DeleteConflict")],
    guard(inputs, cloud, existing) {
      const name = text(inputs, owner);
      if (existing || name === undefined) return;
      const attached = new Set(
        cloud
          .ofType(type)
          .filter(({ outputs }) => outputs[owner] === name)
          .map(({ outputs }) => outputs.policyArn),
      );
      const quota = `PoliciesPer${owner === "role" ? "Role" : "User"}`;
      requireThat(
        attached.has(inputs.policyArn) || attached.size < limit,
        "LimitExceeded",
        `Cannot exceed quota for ${quota}: ${limit}`,
      );
    },
    id: (inputs, cloud) => `${text(inputs, owner)}-${cloud.now().replace(/\D/g, "").slice(0, 14)}${cloud.hex(12)}`,
  });
}

export const rolePolicyAttachment: ResourceModel = attachment(ROLE_ATTACHMENT, "role", POLICIES_PER_ROLE);
export const userPolicyAttachment: ResourceModel = attachment(USER_ATTACHMENT, "user", POLICIES_PER_USER);

function inlinePolicy(type: string, owner: "role" | "user", limit: number): ResourceModel {
  const reference = owner === "role" ? roleNameReference : userNameReference;
  return awsModel({
    type,
    source: `IAM API Reference: Put${owner === "role" ? "Role" : "User"}Policy; IAM User Guide: IAM and AWS STS quotas`,
    global: true,
    autoName: { property: "name", maxLength: 128 },
    replaceOn: [owner, "name", "namePrefix"],
    references: [reference(owner, "DeleteConflict")],
    defaults: { namePrefix: "" },
    validate(inputs) {
      requireLength(text(inputs, "name"), { max: 128 }, "ValidationError", "policyName");
      requireMatch(text(inputs, "name"), IAM_NAME, "ValidationError", "policyName");
      const document = text(inputs, "policy");
      if (document === undefined) return;
      validatePolicy(document, { kind: "identity", code: "MalformedPolicyDocument" });
    },
    guard(inputs, cloud, existing) {
      const document = text(inputs, "policy");
      if (document === undefined) return;
      const others = inlineSize(cloud, type, owner, inputs, existing?.id);
      requireThat(
        others + policySize(document) <= limit,
        "LimitExceeded",
        `Maximum policy size of ${limit} bytes exceeded for ${owner} ${text(inputs, owner)}`,
      );
    },
    id: (inputs) => `${text(inputs, owner)}:${text(inputs, "name")}`,
    fixed: (inputs) => ({ name: inputs.name ?? "" }),
  });
}

function inlineSize(
  cloud: CloudView,
  type: string,
  owner: string,
  inputs: Properties,
  ownId: string | undefined,
): number {
  return cloud
    .ofType(type)
    .filter(({ id, outputs }) => outputs[owner] === inputs[owner] && id !== ownId)
    .reduce((sum, { outputs }) => sum + policySize(String(outputs.policy)), 0);
}

export const rolePolicy: ResourceModel = inlinePolicy("aws:iam/rolePolicy:RolePolicy", "role", INLINE_POLICIES_OF_ROLE);
export const userPolicy: ResourceModel = inlinePolicy("aws:iam/userPolicy:UserPolicy", "user", INLINE_POLICIES_OF_USER);
