import type { Reference } from "../../model";
import { isElsewhere } from "../references";
import { isAwsManagedPolicy } from "../knowledge/managedPolicies";

/** Rules that IAM's resource types share. Source: "IAM and AWS STS quotas, name requirements, and character limits". */
export const IAM_NAME = /^[\w+=,.@-]+$/;
export const IAM_PATH = /^(\/|\/[!-\x7f]+\/)$/;
/** Default quota "Managed policies per role". */
export const POLICIES_PER_ROLE = 10;
export const POLICIES_PER_USER = 10;

/** A managed policy by ARN: the account's own, or one of AWS's, which always exist. */
export function policyArnReference(path: string, inUseCode?: string): Reference {
  return {
    path,
    types: ["aws:iam/policy:Policy"],
    output: "arn",
    code: "NoSuchEntity",
    inUseCode,
    except: (value, cloud) =>
      isAwsManagedPolicy(value) || (!value.includes(":aws:policy/") && isElsewhere(value, cloud.accountId)),
  };
}

/** A role by name. */
export function roleNameReference(path: string, inUseCode?: string): Reference {
  return {
    path,
    types: ["aws:iam/role:Role", "aws:iam/serviceLinkedRole:ServiceLinkedRole"],
    output: "name",
    code: "NoSuchEntity",
    inUseCode,
  };
}

export function userNameReference(path: string, inUseCode?: string): Reference {
  return { path, types: ["aws:iam/user:User"], output: "name", code: "NoSuchEntity", inUseCode };
}
