import type { KindReference, KubernetesObject, ObjectReference } from "./kubernetesObject";
import type { FieldProblem } from "./refusals";

/**
 * What the provider asks of a cluster, stored or real. Refusals are `CloudError`s with the reason of the server's
 * Status.
 */
export interface Cluster {
  isNamespaced(kind: KindReference): Promise<boolean>;
  /** What the server would refuse in an object, `isNew` when it does not exist yet; empty when it cannot tell. */
  problemsOf(object: KubernetesObject, isNew: boolean): Promise<readonly FieldProblem[]>;
  /** Makes sure that a namespace exists, making it when `create` says so; refused when it is missing. */
  ensureNamespace(name: string, create: boolean): Promise<void>;
  /** The live object. Refused when it exists, unless an interrupted create for the same `urn` made it. */
  create(object: KubernetesObject, urn: string): Promise<KubernetesObject>;
  /** Applies the fields that Plinth owns; those that an earlier apply named and this one does not are given up. */
  update(object: KubernetesObject, urn: string): Promise<KubernetesObject>;
  read(reference: ObjectReference): Promise<KubernetesObject | undefined>;
  /** Returns when the object is gone; an object that is already gone is not an error. */
  delete(reference: ObjectReference): Promise<void>;
  /** Lays fields over an object that somebody else owns, as field manager `manager`. */
  patch(object: KubernetesObject, manager: string): Promise<KubernetesObject>;
  /** Takes the fields of `manager` back. */
  unpatch(reference: ObjectReference, manager: string): Promise<void>;
}
