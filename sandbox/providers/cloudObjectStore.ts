import type { Cloud } from "../cloud/cloud";
import type { ObjectStore } from "../kubernetes";
import type { CloudResource } from "../models/model";

const PREFIX = "kubernetes:";

/** Kubernetes objects, kept in the cloud beside everything else. */
export function cloudObjectStore(cloud: Cloud): ObjectStore {
  return {
    all: () => [...cloud.all()].filter(({ type }) => type.startsWith(PREFIX)),
    put: (resource: CloudResource) => cloud.put(resource),
    remove: (type, id) => cloud.remove(type, id),
  };
}
