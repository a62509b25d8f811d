import type { CloudResource, CloudView, Properties, Reference } from "../../model";
import { text } from "../check/values";

export const CLUSTER = "aws:eks/cluster:Cluster";
export const INVALID = "InvalidParameterException";

/** The cluster that a node group, add-on or access entry belongs to; it cannot be deleted while they exist. */
export function clusterReference(inUseCode: string | undefined = undefined): Reference {
  return { path: "clusterName", types: [CLUSTER], output: "name", code: "ResourceNotFoundException", inUseCode };
}

export function clusterOf(inputs: Properties, cloud: CloudView): CloudResource | undefined {
  const name = text(inputs, "clusterName");
  return cloud.ofType(CLUSTER).find(({ outputs }) => outputs.name === name);
}

/** Joined names for a key; undefined when one of them is not known. */
export function keyOf(inputs: Properties, ...paths: string[]): string | undefined {
  const parts = paths.map((path) => text(inputs, path));
  return parts.includes(undefined) ? undefined : parts.join("/");
}
