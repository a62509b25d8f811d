import type { ResourceModel } from "../../model";
import { accessEntry, accessPolicyAssociation, podIdentityAssociation } from "./access";
import { addon, fargateProfile } from "./addons";
import { cluster } from "./cluster";
import { nodeGroup } from "./nodeGroup";

export const EKS_MODELS: readonly ResourceModel[] = [
  cluster,
  nodeGroup,
  addon,
  fargateProfile,
  accessEntry,
  accessPolicyAssociation,
  podIdentityAssociation,
];
