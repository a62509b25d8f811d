import type { RuleResource } from "../../rule";
import { property, strings } from "../../values/read";

/** Types that attach managed policies, with the property that names those. */
const ATTACHMENTS: Readonly<Record<string, string>> = {
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": "policyArn",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "policyArn",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": "policyArn",
  "aws:iam/policyAttachment:PolicyAttachment": "policyArn",
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": "policyArns",
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": "policyArns",
  "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": "policyArns",
  "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": "managedPolicyArn",
  "aws:iam/role:Role": "managedPolicyArns",
};

export const ATTACHMENT_TYPES: readonly string[] = Object.keys(ATTACHMENTS);

/** Whether a resource attaches a policy that AWS manages, of any partition; as the property and ARN for the message. */
export function attachesManaged(resource: RuleResource, policy: string): string | undefined {
  const path = ATTACHMENTS[resource.type];
  if (path === undefined) return undefined;
  const arn = strings(property(resource, path)).find((each) => isManaged(each, policy));
  return arn === undefined ? undefined : `${path} names ${arn}`;
}

function isManaged(arn: string, policy: string): boolean {
  return /^arn:[^:]*:iam::aws:policy\//.test(arn) && arn.endsWith(`/${policy}`);
}
