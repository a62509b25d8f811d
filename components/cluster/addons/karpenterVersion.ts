/** Controller and kinds must be of one version. */
export const KARPENTER_VERSION = "1.8.3";
