import * as k8s from "@pulumi/kubernetes";
import { plainParam } from "./params";
import type { ResourceType } from "./resourceType";

const QUANTITY = "^[1-9][0-9]*(Mi|Gi|Ti)$";

/** A directory that the containers of a pod share, or a disk that outlives pods. */
export const volume: ResourceType = {
  type: "volume",
  summary: "A directory for containers: scratch space of one pod, or a disk that outlives pods.",
  classes: {
    default: "Scratch space on the node (emptyDir), gone with the pod",
    memory: "Scratch space in memory, counted against the containers' memory limits",
    persistent:
      "An encrypted disk (PersistentVolumeClaim) that one pod at a time mounts; the workload keeps one replica",
  },
  params: {
    type: "object",
    additionalProperties: false,
    properties: {
      size: { type: "string", pattern: QUANTITY, errorHint: 'a size in quotes, e.g. "10Gi"' },
      storageClass: { type: "string", minLength: 1 },
    },
  },
  outputs: { source: { summary: "The volume itself, for the source of a container's volume." } },
  mountable: true,
  check: ({ resource }) =>
    resource.class !== "persistent" && resource.params["storageClass"] !== undefined
      ? [{ path: "/params/storageClass", message: `only the class "persistent" has a storage class` }]
      : [],
  provision(context) {
    const { prefix, namespace, labels, resource, opts } = context;
    const size = plainParam<string | undefined>(context, "size", undefined);
    if (resource.class !== "persistent") {
      const medium = resource.class === "memory" ? { medium: "Memory" } : {};
      return { outputs: { source: prefix }, volume: { emptyDir: { ...medium, sizeLimit: size ?? "1Gi" } } };
    }
    const storageClass = plainParam<string | undefined>(context, "storageClass", undefined);
    const claim = new k8s.core.v1.PersistentVolumeClaim(
      prefix,
      {
        metadata: {
          name: prefix,
          namespace,
          labels,
          annotations: { ...resource.annotations, "pulumi.com/skipAwait": "true" },
        },
        spec: {
          accessModes: ["ReadWriteOnce"],
          resources: { requests: { storage: size ?? "10Gi" } },
          ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
        },
      },
      opts,
    );
    return {
      outputs: { source: prefix },
      volume: { persistentVolumeClaim: { claimName: claim.metadata.name }, singleNode: true },
    };
  },
};
