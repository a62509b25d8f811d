import type { ResourceModel } from "../../model";
import { arn, uuid } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireMatch, requireOneOf } from "../check/require";
import { objects, text } from "../check/values";
import { roleArnReference, subnetReference } from "../references";
import { ADDON_NAMES, addonVersions, isAddonVersion } from "./addonVersions";
import { clusterOf, clusterReference, INVALID, keyOf } from "./eksRules";
import { DEFAULT_KUBERNETES_VERSION } from "./versions";

export const addon: ResourceModel = awsModel({
  type: "aws:eks/addon:Addon",
  source: "Amazon EKS API Reference: CreateAddon; Amazon EKS User Guide: AWS add-ons",
  taggable: true,
  replaceOn: ["addonName", "clusterName"],
  references: [
    clusterReference(),
    roleArnReference("serviceAccountRoleArn", INVALID),
    roleArnReference("podIdentityAssociations[].roleArn", INVALID),
  ],
  defaults: { configurationValues: "", namespaceConfig: null },
  key: (inputs) => keyOf(inputs, "clusterName", "addonName"),
  duplicateCode: "ResourceInUseException",
  validate(inputs) {
    const name = text(inputs, "addonName");
    const known = name === undefined || ADDON_NAMES.includes(name) || name.includes("_");
    requireThat(known, INVALID, `Addon ${name} is not supported; available are ${ADDON_NAMES.join(", ")}`);
    requireOneOf(text(inputs, "resolveConflictsOnCreate"), ["NONE", "OVERWRITE"], INVALID, "resolveConflicts");
    requireOneOf(
      text(inputs, "resolveConflictsOnUpdate"),
      ["NONE", "OVERWRITE", "PRESERVE"],
      INVALID,
      "resolveConflicts",
    );
    requireConfiguration(text(inputs, "configurationValues"));
  },
  guard(inputs, cloud) {
    const name = text(inputs, "addonName");
    const kubernetes = String(clusterOf(inputs, cloud)?.outputs.version ?? DEFAULT_KUBERNETES_VERSION);
    const version = text(inputs, "addonVersion");
    const marketplace = name?.includes("_") === true;
    const supported =
      version === undefined || name === undefined || marketplace || isAddonVersion(name, version, kubernetes);
    requireThat(
      supported,
      INVALID,
      `Addon version specified is not supported: ${name} ${version} on Kubernetes ${kubernetes}`,
    );
  },
  id: (inputs) => `${text(inputs, "clusterName")}:${text(inputs, "addonName")}`,
  fixed: (inputs, cloud) => ({
    arn: arn(cloud, "eks", `addon/${text(inputs, "clusterName")}/${text(inputs, "addonName")}/${uuid(cloud)}`),
    createdAt: cloud.now(),
  }),
  derived(inputs, cloud, _id, before) {
    const kubernetes = String(clusterOf(inputs, cloud)?.outputs.version ?? DEFAULT_KUBERNETES_VERSION);
    const newest = addonVersions(text(inputs, "addonName") ?? "", kubernetes).at(-1) ?? "v1.0.0-eksbuild.1";
    return { addonVersion: inputs.addonVersion ?? before.addonVersion ?? newest, modifiedAt: cloud.now() };
  },
});

/** JSON or YAML; only what begins as JSON can be judged. */
function requireConfiguration(values: string | undefined): void {
  if (!values?.trim().startsWith("{")) return;
  let error = "";
  try {
    JSON.parse(values);
  } catch (problem) {
    error = (problem as Error).message;
  }
  requireThat(error === "", INVALID, `ConfigurationValue provided in request is not supported: ${error}`);
}

export const fargateProfile: ResourceModel = awsModel({
  type: "aws:eks/fargateProfile:FargateProfile",
  source: "Amazon EKS API Reference: CreateFargateProfile",
  autoName: { property: "fargateProfileName", maxLength: 63 },
  taggable: true,
  replaceOn: ["clusterName", "fargateProfileName", "podExecutionRoleArn", "selectors", "subnetIds"],
  references: [
    clusterReference("ResourceInUseException"),
    roleArnReference("podExecutionRoleArn", INVALID, "DeleteConflict"),
    subnetReference("subnetIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
  ],
  key: (inputs) => keyOf(inputs, "clusterName", "fargateProfileName"),
  duplicateCode: "ResourceInUseException",
  validate(inputs) {
    requireMatch(text(inputs, "fargateProfileName"), /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,62}$/, INVALID, "fargateProfileName");
    requireThat(
      !text(inputs, "fargateProfileName")?.startsWith("eks-"),
      INVALID,
      "Fargate profile names must not begin with eks-",
    );
    requireThat(objects(inputs, "selectors").length <= 5, INVALID, "A Fargate profile has at most five selectors");
  },
  id: (inputs) => `${text(inputs, "clusterName")}:${text(inputs, "fargateProfileName")}`,
  fixed: (inputs, cloud) => ({
    arn: arn(
      cloud,
      "eks",
      `fargateprofile/${text(inputs, "clusterName")}/${text(inputs, "fargateProfileName")}/${uuid(cloud)}`,
    ),
    fargateProfileName: inputs.fargateProfileName ?? "",
    status: "ACTIVE",
  }),
});
