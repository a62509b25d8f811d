import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Preset } from "../../foundation";
import type { KafkaTransforms } from "./kafkaClusterArgs";

const DIMENSION = "kafka:broker-storage:VolumeSize";
const NAMESPACE = "kafka";
/** Percent of a disk above which it grows. */
const TARGET_UTILISATION = 60;

/** Lets brokers' storage grow up to its limit. Source: MSK Developer Guide, "Automatic scaling for clusters". */
export function declareStorageScaling(
  name: string,
  clusterArn: pulumi.Output<string>,
  { storageGiB, maxStorageGiB }: Preset["kafka"],
  transform: KafkaTransforms | undefined,
  opts: pulumi.CustomResourceOptions,
): void {
  if (maxStorageGiB <= storageGiB) return;
  const target = new aws.appautoscaling.Target(
    ...transformed<aws.appautoscaling.TargetArgs>(
      transform?.scalingTarget,
      name,
      {
        serviceNamespace: NAMESPACE,
        resourceId: clusterArn,
        scalableDimension: DIMENSION,
        // MSK demands a minimum of 1: storage cannot shrink anyway.
        minCapacity: 1,
        maxCapacity: maxStorageGiB,
      },
      opts,
    ),
  );
  new aws.appautoscaling.Policy(
    ...transformed<aws.appautoscaling.PolicyArgs>(
      transform?.scalingPolicy,
      name,
      {
        serviceNamespace: target.serviceNamespace,
        resourceId: target.resourceId,
        scalableDimension: target.scalableDimension,
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          predefinedMetricSpecification: { predefinedMetricType: "KafkaBrokerStorageUtilization" },
          targetValue: TARGET_UTILISATION,
          disableScaleIn: true,
        },
      },
      opts,
    ),
  );
}
