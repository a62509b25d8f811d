import * as kubernetes from "@pulumi/kubernetes";
import { child } from "../foundation";
import type { ClusterScope } from "./clusterScope";

/** The default class: encrypted gp3, made in the zone of the pod that asks, and growable. */
export function declareStorageClass(
  scope: ClusterScope,
  provider: kubernetes.Provider,
): kubernetes.storage.v1.StorageClass {
  return new kubernetes.storage.v1.StorageClass(
    ...child<kubernetes.types.input.storage.v1.StorageClass>(
      scope,
      "gp3",
      scope.transform.storageClass,
      {
        metadata: { name: "gp3", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
        provisioner: "ebs.csi.aws.com",
        parameters: { type: "gp3", encrypted: "true" },
        volumeBindingMode: "WaitForFirstConsumer",
        allowVolumeExpansion: true,
        reclaimPolicy: "Delete",
      },
      { provider },
    ),
  );
}
