import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn, uuid } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireMatch, requireOneOf } from "../check/require";
import { given, number, objects, text, texts } from "../check/values";
import { architectureOf } from "../knowledge/instanceTypes";
import { roleArnReference, securityGroupReference, subnetReference } from "../references";
import { clusterOf, clusterReference, INVALID, keyOf } from "./eksRules";
import { DEFAULT_KUBERNETES_VERSION, minorOf, releaseVersionOf } from "./versions";

const AMI_TYPES = [
  "AL2_x86_64",
  "AL2_x86_64_GPU",
  "AL2_ARM_64",
  "AL2023_x86_64_STANDARD",
  "AL2023_ARM_64_STANDARD",
  "AL2023_x86_64_NEURON",
  "AL2023_x86_64_NVIDIA",
  "AL2023_ARM_64_NVIDIA",
  "BOTTLEROCKET_ARM_64",
  "BOTTLEROCKET_x86_64",
  "BOTTLEROCKET_ARM_64_FIPS",
  "BOTTLEROCKET_x86_64_FIPS",
  "BOTTLEROCKET_ARM_64_NVIDIA",
  "BOTTLEROCKET_x86_64_NVIDIA",
  "WINDOWS_CORE_2019_x86_64",
  "WINDOWS_FULL_2019_x86_64",
  "WINDOWS_CORE_2022_x86_64",
  "WINDOWS_FULL_2022_x86_64",
  "CUSTOM",
];

export const nodeGroup: ResourceModel = awsModel({
  type: "aws:eks/nodeGroup:NodeGroup",
  source: "Amazon EKS API Reference: CreateNodegroup, UpdateNodegroupConfig, UpdateNodegroupVersion",
  autoName: { property: "nodeGroupName", maxLength: 63 },
  taggable: true,
  replaceOn: [
    "amiType",
    "capacityType",
    "clusterName",
    "diskSize",
    "instanceTypes",
    "launchTemplate.id",
    "launchTemplate.name",
    "nodeGroupName",
    "nodeGroupNamePrefix",
    "nodeRoleArn",
    "remoteAccess",
    "subnetIds",
  ],
  references: [
    clusterReference("ResourceInUseException"),
    roleArnReference("nodeRoleArn", INVALID, "DeleteConflict"),
    subnetReference("subnetIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    securityGroupReference("remoteAccess.sourceSecurityGroupIds[]", {
      code: INVALID,
      inUseCode: "DependencyViolation",
    }),
    { path: "launchTemplate.id", types: ["aws:ec2/launchTemplate:LaunchTemplate"], code: INVALID },
    { path: "launchTemplate.name", types: ["aws:ec2/launchTemplate:LaunchTemplate"], output: "name", code: INVALID },
  ],
  defaults: defaultsOf,
  key: (inputs) => keyOf(inputs, "clusterName", "nodeGroupName"),
  duplicateCode: "ResourceInUseException",
  validate(inputs) {
    requireMatch(text(inputs, "nodeGroupName"), /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,62}$/, INVALID, "nodegroupName");
    requireOneOf(text(inputs, "capacityType"), ["ON_DEMAND", "SPOT", "CAPACITY_BLOCK"], INVALID, "capacityType");
    validateScaling(inputs);
    validateInstances(inputs);
    for (const taint of objects(inputs, "taints")) {
      requireOneOf(text(taint, "effect"), ["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"], INVALID, "taint effect");
    }
    const update = ["maxUnavailable", "maxUnavailablePercentage"].filter((path) =>
      given(inputs, `updateConfig.${path}`),
    );
    requireThat(update.length < 2, INVALID, "Only one of maxUnavailable and maxUnavailablePercentage may be given");
    validateLaunchTemplate(inputs);
  },
  guard: validateVersion,
  id: (inputs) => `${text(inputs, "clusterName")}:${text(inputs, "nodeGroupName")}`,
  fixed(inputs, cloud) {
    const [clusterName, name, unique] = [text(inputs, "clusterName"), text(inputs, "nodeGroupName"), uuid(cloud)];
    return {
      arn: arn(cloud, "eks", `nodegroup/${clusterName}/${name}/${unique}`),
      nodeGroupName: name,
      resources: [{ autoscalingGroups: [{ name: `eks-${name}-${unique}` }], remoteAccessSecurityGroupId: "" }],
      status: "ACTIVE",
    };
  },
  derived(inputs, cloud) {
    const version = text(inputs, "version") ?? clusterVersion(inputs, cloud);
    return { version, releaseVersion: inputs.releaseVersion ?? releaseVersionOf(version) };
  },
});

function defaultsOf(inputs: Properties): Properties {
  const template = given(inputs, "launchTemplate");
  return {
    amiType: "AL2023_x86_64_STANDARD",
    capacityType: "ON_DEMAND",
    diskSize: template ? 0 : 20,
    instanceTypes: template ? [] : ["t3.medium"],
    nodeGroupNamePrefix: "",
    nodeRepairConfig: { enabled: false },
    updateConfig: { maxUnavailable: 1 },
  };
}

function clusterVersion(inputs: Properties, cloud: CloudView): string {
  return String(clusterOf(inputs, cloud)?.outputs.version ?? DEFAULT_KUBERNETES_VERSION);
}

function validateScaling(inputs: Properties): void {
  const size = (name: string) => number(inputs, `scalingConfig.${name}Size`);
  const [min, desired, max] = [size("min"), size("desired"), size("max")];
  requireThat(max === undefined || max >= 1, INVALID, "maxSize must be at least 1");
  requireThat(min === undefined || min >= 0, INVALID, "minSize must not be negative");
  const low = min !== undefined && desired !== undefined && min > desired;
  requireThat(!low, INVALID, `Minimum capacity ${min} can't be greater than desired size ${desired}`);
  const high = max !== undefined && desired !== undefined && desired > max;
  requireThat(!high, INVALID, `desired capacity ${desired} can't be greater than max size ${max}`);
}

function validateInstances(inputs: Properties): void {
  const amiType = text(inputs, "amiType") ?? "AL2023_x86_64_STANDARD";
  requireOneOf(amiType, AMI_TYPES, INVALID, "amiType");
  const wanted = amiType === "CUSTOM" ? undefined : amiType.includes("ARM_64") ? "arm64" : "x86_64";
  for (const instanceType of texts(inputs, "instanceTypes")) {
    const architecture = architectureOf(instanceType);
    requireThat(
      architecture !== undefined,
      INVALID,
      `The following supplied instance types do not exist: [${instanceType}]`,
    );
    requireThat(
      wanted === undefined || architecture === wanted,
      INVALID,
      `[${instanceType}] is not a valid instance type for requested amiType ${amiType}`,
    );
  }
}

function validateVersion(inputs: Properties, cloud: CloudView): void {
  const version = text(inputs, "version");
  if (version === undefined || !clusterOf(inputs, cloud)) return;
  const control = clusterVersion(inputs, cloud);
  const skew = minorOf(control) - minorOf(version);
  requireThat(
    skew >= 0 && skew <= 3,
    INVALID,
    `Requested Nodegroup version ${version} is not compatible with the cluster's Kubernetes version ${control}`,
  );
}

function validateLaunchTemplate(inputs: Properties): void {
  if (!given(inputs, "launchTemplate")) return;
  const both = given(inputs, "launchTemplate.id") && given(inputs, "launchTemplate.name");
  requireThat(!both, INVALID, "Only one of launchTemplate.id and launchTemplate.name may be given");
  for (const property of ["diskSize", "remoteAccess"]) {
    requireThat(!given(inputs, property), INVALID, `${property} cannot be given when a launch template is specified`);
  }
}
