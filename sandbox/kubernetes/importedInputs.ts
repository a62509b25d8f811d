import type { Properties } from "../models/model";
import type { KubernetesObject } from "./kubernetesObject";
import { without } from "./without";

const SERVER_METADATA: readonly string[] = [
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid",
];

/** Says for which resource of which stack Plinth applied an object. */
export const APPLIED_FOR = "plinth.dev/applied-for";

const WRITTEN_ANNOTATIONS: readonly string[] = [
  APPLIED_FOR,
  "deployment.kubernetes.io/revision",
  "kubectl.kubernetes.io/last-applied-configuration",
];

/** The inputs of an object that is adopted: all of it except what the server, controllers and Plinth itself write. */
export function importedInputs(live: KubernetesObject): Properties {
  const { metadata, ...fields } = live;
  const annotations = without(metadata.annotations ?? {}, WRITTEN_ANNOTATIONS);
  const own = without(metadata, [...SERVER_METADATA, "annotations"]);
  return {
    ...without(fields, ["status"]),
    metadata: Object.keys(annotations).length > 0 ? { ...own, annotations } : own,
  };
}
