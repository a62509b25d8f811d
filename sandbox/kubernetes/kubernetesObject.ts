import type { Properties } from "../models/model";
import { builtInScope, pluralOf } from "./builtInKinds";

/** An object as the API server's JSON carries it. */
export interface KubernetesObject extends Properties {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
}

export interface ObjectMetadata extends Properties {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
}

/** A kind of one API version, e.g. `{ apiVersion: "apps/v1", kind: "Deployment" }`. */
export interface KindReference {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Where one object is; `namespace` is absent for cluster-scoped kinds. */
export interface ObjectReference extends KindReference {
  readonly namespace?: string;
  readonly name: string;
}

export const DEFAULT_NAMESPACE = "default";

/** `apps` of `apps/v1`, the empty string of `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}

/** `deployments.apps`, `services`: how the API server names a resource in its refusals. */
export function resourceOf({ apiVersion, kind }: KindReference): string {
  const group = groupOf(apiVersion);
  return group === "" ? pluralOf(kind) : `${pluralOf(kind)}.${group}`;
}

/** `Deployment.apps`, `Service`: how the API server names a kind in its validation messages. */
export function qualifiedKind({ apiVersion, kind }: KindReference): string {
  const group = groupOf(apiVersion);
  return group === "" ? kind : `${kind}.${group}`;
}

/**
 * The kind a Pulumi type token stands for: `kubernetes:core/v1:Service` is `v1` `Service`. A `…Patch` token stands for
 * the
 * kind that it patches.
 */
export function kindOfType(type: string): KindReference {
  const [, module = "", token = ""] = type.split(":");
  const apiVersion = module.replace(/^core\//, "");
  return { apiVersion, kind: isPatchType(type) ? token.slice(0, -"Patch".length) : token };
}

/** Whether a token is one of the SDK's `…Patch` resources; a custom resource may have a kind of that ending. */
export function isPatchType(type: string): boolean {
  const [, module = "", token = ""] = type.split(":");
  if (!token.endsWith("Patch") || token === "Patch") return false;
  const apiVersion = module.replace(/^core\//, "");
  return builtInScope({ apiVersion, kind: token.slice(0, -"Patch".length) }) !== undefined;
}

/** Pulumi's id of an object: `namespace/name`, or the name alone for cluster-scoped kinds. */
export function idOf({ namespace, name }: { namespace?: string; name: string }): string {
  return namespace === undefined || namespace === "" ? name : `${namespace}/${name}`;
}

/** The namespace and name of an id. */
export function parseId(id: string): { namespace?: string; name: string } {
  const slash = id.indexOf("/");
  return slash < 0 ? { name: id } : { namespace: id.slice(0, slash), name: id.slice(slash + 1) };
}

/** Where an object is. */
export function referenceTo(object: KubernetesObject): ObjectReference {
  const { apiVersion, kind, metadata } = object;
  return { apiVersion, kind, name: metadata.name, ...(metadata.namespace ? { namespace: metadata.namespace } : {}) };
}

/** Whether two references mean the same stored object: versions of one group share their objects. */
export function sameObject(a: ObjectReference, b: ObjectReference): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    (a.namespace ?? "") === (b.namespace ?? "") &&
    groupOf(a.apiVersion) === groupOf(b.apiVersion)
  );
}
