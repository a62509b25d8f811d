import type { ResourceModel } from "../model";
import { arn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireMatch, requireOneOf } from "./check/require";
import { number, text, texts } from "./check/values";
import { roleArnReference, subnetReference } from "./references";

const INVALID = "ValidationError";

const group = awsModel({
  type: "aws:autoscaling/group:Group",
  source: "Amazon EC2 Auto Scaling API Reference: CreateAutoScalingGroup",
  autoName: { property: "name", maxLength: 255 },
  replaceOn: ["name", "namePrefix"],
  references: [
    subnetReference("vpcZoneIdentifiers[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    { path: "launchTemplate.id", types: ["aws:ec2/launchTemplate:LaunchTemplate"], code: INVALID },
    {
      path: "targetGroupArns[]",
      types: ["aws:lb/targetGroup:TargetGroup"],
      output: "arn",
      code: INVALID,
      inUseCode: "ResourceInUse",
    },
  ],
  defaults: (inputs, cloud) => ({
    availabilityZoneDistribution: { capacityDistributionStrategy: "balanced-best-effort" },
    availabilityZones: texts(inputs, "vpcZoneIdentifiers")
      .map((id) => cloud.find("aws:ec2/subnet:Subnet", id)?.outputs.availabilityZone)
      .filter((zone) => zone !== undefined),
    capacityReservationSpecification: { capacityReservationPreference: "default" },
    defaultCooldown: 300,
    desiredCapacity: inputs.minSize,
    healthCheckType: "EC2",
    instanceLifecyclePolicy: null,
    launchTemplate: null,
    loadBalancers: [],
    mixedInstancesPolicy: null,
    namePrefix: "",
    serviceLinkedRoleArn: `arn:${cloud.partition}:iam::${cloud.accountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
    targetGroupArns: [],
    trafficSources: [],
    vpcZoneIdentifiers: [],
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "AlreadyExists",
  validate(inputs) {
    const [min, wanted, max] = ["minSize", "desiredCapacity", "maxSize"].map((path) => number(inputs, path));
    requireThat(
      min === undefined || max === undefined || min <= max,
      INVALID,
      `Max bound, ${max}, must be greater than or equal to min bound, ${min}`,
    );
    const within =
      wanted === undefined || ((min === undefined || wanted >= min) && (max === undefined || wanted <= max));
    requireThat(
      within,
      INVALID,
      `Desired capacity:${wanted} must be between the specified min size:${min} and max size:${max}`,
    );
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({
    arn: arn(cloud, "autoscaling", `autoScalingGroup:${uuid(cloud)}:autoScalingGroupName/${id}`),
    name: id,
    predictedCapacity: 0,
    warmPoolSize: 0,
  }),
});

const NAMESPACES = [
  "ecs",
  "elasticmapreduce",
  "ec2",
  "appstream",
  "dynamodb",
  "rds",
  "sagemaker",
  "custom-resource",
  "comprehend",
  "lambda",
  "cassandra",
  "kafka",
  "elasticache",
  "neptune",
  "workspaces",
];
const keyOf = (inputs: Record<string, unknown>) => {
  const parts = ["serviceNamespace", "resourceId", "scalableDimension"].map((path) => text(inputs, path));
  return parts.includes(undefined) ? undefined : parts.join("/");
};

const target = awsModel({
  type: "aws:appautoscaling/target:Target",
  source: "Application Auto Scaling API Reference: RegisterScalableTarget",
  taggable: true,
  replaceOn: ["resourceId", "scalableDimension", "serviceNamespace"],
  references: [roleArnReference("roleArn", "ValidationException")],
  defaults: (_, cloud) => ({
    roleArn: `arn:${cloud.partition}:iam::${cloud.accountId}:role/aws-service-role/applicationautoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling`,
    suspendedState: {
      dynamicScalingInSuspended: false,
      dynamicScalingOutSuspended: false,
      scheduledScalingSuspended: false,
    },
  }),
  key: keyOf,
  duplicateCode: "ValidationException",
  validate(inputs) {
    requireOneOf(text(inputs, "serviceNamespace"), NAMESPACES, "ValidationException", "ServiceNamespace");
    requireMatch(
      text(inputs, "scalableDimension"),
      /^[a-z-]+:[a-zA-Z-]+:[a-zA-Z]+$/,
      "ValidationException",
      "ScalableDimension",
    );
    const [min, max] = [number(inputs, "minCapacity"), number(inputs, "maxCapacity")];
    requireThat(
      min === undefined || max === undefined || min <= max,
      "ValidationException",
      "Maximum capacity cannot be less than minimum capacity",
    );
  },
  id: (inputs) => text(inputs, "resourceId") ?? "",
  fixed: (_, cloud) => ({ arn: arn(cloud, "application-autoscaling", `scalable-target/${cloud.hex(36)}`) }),
});

const policy = awsModel({
  type: "aws:appautoscaling/policy:Policy",
  source: "Application Auto Scaling API Reference: PutScalingPolicy",
  autoName: { property: "name", maxLength: 256 },
  replaceOn: ["name", "resourceId", "scalableDimension", "serviceNamespace"],
  references: [
    {
      path: "resourceId",
      types: ["aws:appautoscaling/target:Target"],
      output: "resourceId",
      code: "ObjectNotFoundException",
    },
  ],
  defaults: { policyType: "StepScaling" },
  validate(inputs) {
    const types = ["StepScaling", "TargetTrackingScaling", "PredictiveScaling"];
    requireOneOf(text(inputs, "policyType"), types, "ValidationException", "PolicyType");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (inputs, cloud, id) => ({
    alarmArns: [],
    arn: arn(
      cloud,
      "autoscaling",
      `scalingPolicy:${uuid(cloud)}:resource/${text(inputs, "serviceNamespace")}/${text(inputs, "resourceId")}:policyName/${id}`,
    ),
  }),
});

export const AUTOSCALING_MODELS: readonly ResourceModel[] = [group, target, policy];
