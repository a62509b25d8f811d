import type { CloudView, Properties, ResourceModel } from "../../model";
import { globalArn } from "../arn";
import { awsModel } from "../awsModel";
import { asList, policySize, validatePolicy } from "../check/policyDocument";
import { requireThat, requireLength, requireMatch, requireRange } from "../check/require";
import { number, objects, text, texts } from "../check/values";
import { IAM_NAME, IAM_PATH, policyArnReference, POLICIES_PER_ROLE } from "./iamRules";

/** Default quota "Role trust policy length", characters. */
const TRUST_POLICY_LENGTH = 2048;
/** Quota "Aggregate size of inline policies of a role", characters without white space. */
export const INLINE_POLICIES_OF_ROLE = 10240;

export const role: ResourceModel = awsModel({
  type: "aws:iam/role:Role",
  source: "IAM API Reference: CreateRole, DeleteRole; IAM User Guide: IAM and AWS STS quotas",
  global: true,
  autoName: { property: "name", maxLength: 64 },
  taggable: true,
  replaceOn: ["name", "namePrefix", "path"],
  references: [
    policyArnReference("managedPolicyArns[]", "DeleteConflict"),
    policyArnReference("permissionsBoundary", "DeleteConflict"),
  ],
  defaults: {
    description: "",
    forceDetachPolicies: false,
    inlinePolicies: [],
    managedPolicyArns: [],
    maxSessionDuration: 3600,
    namePrefix: "",
    path: "/",
  },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "EntityAlreadyExists",
  validate(inputs) {
    requireLength(text(inputs, "name"), { max: 64 }, "ValidationError", "roleName");
    requireMatch(text(inputs, "name"), IAM_NAME, "ValidationError", "roleName");
    requireMatch(text(inputs, "path"), IAM_PATH, "ValidationError", "path");
    requireLength(text(inputs, "description"), { min: 0, max: 1000 }, "ValidationError", "description");
    requireRange(number(inputs, "maxSessionDuration"), [3600, 43200], "ValidationError", "maxSessionDuration");
    const trust = text(inputs, "assumeRolePolicy");
    if (trust !== undefined) validateTrust(trust);
    validateInline(inputs);
    const managed = texts(inputs, "managedPolicyArns").length;
    requireThat(
      managed <= POLICIES_PER_ROLE,
      "LimitExceeded",
      `Cannot exceed quota for PoliciesPerRole: ${POLICIES_PER_ROLE}`,
    );
  },
  guard(inputs, cloud) {
    const trust = text(inputs, "assumeRolePolicy");
    if (trust !== undefined) requirePrincipals(trust, cloud);
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (inputs, cloud, id) => ({
    arn: globalArn(cloud, "iam", `role${text(inputs, "path") ?? "/"}${id}`),
    createDate: cloud.now(),
    uniqueId: `AROA${cloud.alphanumeric(17)}`,
    name: id,
  }),
});

function validateTrust(document: string): void {
  validatePolicy(document, { kind: "trust", code: "MalformedPolicyDocument" });
  requireThat(
    policySize(document) <= TRUST_POLICY_LENGTH,
    "LimitExceeded",
    `Cannot exceed quota for ACLSizePerRole: ${TRUST_POLICY_LENGTH}`,
  );
}

function requirePrincipals(document: string, cloud: CloudView): void {
  const statements = validatePolicy(document, { kind: "trust", code: "MalformedPolicyDocument" });
  for (const { Principal } of statements) {
    const principals = typeof Principal === "object" && Principal !== null ? asList((Principal as Properties).AWS) : [];
    for (const principal of principals) requirePrincipal(String(principal), cloud);
  }
}

/** A principal of this account must exist; those of other accounts cannot be seen. */
function requirePrincipal(principal: string, cloud: CloudView): void {
  const match = /^arn:[\w-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal);
  if (!match || match[1] !== cloud.accountId || match[3]!.startsWith("aws-reserved/")) return;
  const exists = cloud.findByArn(principal) !== undefined;
  requireThat(exists, "MalformedPolicyDocument", `Invalid principal in policy: "AWS":"${principal}"`);
}

function validateInline(inputs: Properties): void {
  let size = 0;
  for (const inline of objects(inputs, "inlinePolicies")) {
    const policy = text(inline, "policy");
    if (policy === undefined) continue;
    validatePolicy(policy, { kind: "identity", code: "MalformedPolicyDocument" });
    size += policySize(policy);
  }
  requireThat(
    size <= INLINE_POLICIES_OF_ROLE,
    "LimitExceeded",
    `Maximum policy size of ${INLINE_POLICIES_OF_ROLE} bytes exceeded for role ${text(inputs, "name")}`,
  );
}
