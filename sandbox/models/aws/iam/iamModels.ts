import type { ResourceModel } from "../../model";
import { accessKey, instanceProfile, openIdConnectProvider, serviceLinkedRole, user } from "./identities";
import { policy, rolePolicy, rolePolicyAttachment, userPolicy, userPolicyAttachment } from "./policies";
import { role } from "./role";

export const IAM_MODELS: readonly ResourceModel[] = [
  role,
  rolePolicy,
  rolePolicyAttachment,
  policy,
  instanceProfile,
  openIdConnectProvider,
  serviceLinkedRole,
  user,
  userPolicy,
  userPolicyAttachment,
  accessKey,
];
