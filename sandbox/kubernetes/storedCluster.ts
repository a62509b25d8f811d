import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { CloudResource, Properties } from "../models/model";
import { builtInScope, countsGenerations, customScope, isBuiltInGroup, servedBy, type Scope } from "./builtInKinds";
import type { Cluster } from "./cluster";
import { withDefaults } from "./defaults";
import { changedPaths, isMap } from "./difference";
import {
  groupOf,
  idOf,
  referenceTo,
  sameObject,
  type KindReference,
  type KubernetesObject,
  type ObjectMetadata,
  type ObjectReference,
} from "./kubernetesObject";
import { laidOver, takenBack } from "./overlay";
import type { ObjectStore } from "./objectStore";
import { alreadyExists, forbidden, invalid, noMatch, notFound, type FieldProblem } from "./refusals";
import { RELEASE_TYPE } from "./releaseType";
import { withEncodedData } from "./secretData";
import { statusOf } from "./status";
import { problemsOf } from "./validation";
import { without } from "./without";

const SYSTEM_NAMESPACES: readonly string[] = ["default", "kube-system", "kube-public", "kube-node-lease"];
const NAMESPACE: KindReference = { apiVersion: "v1", kind: "Namespace" };

/**
 * A cluster without an API server: it keeps the objects, refuses what a server refuses and reports what healthy
 * controllers would.
 */
export class StoredCluster implements Cluster {
  constructor(private readonly store: ObjectStore) {}

  async isNamespaced(kind: KindReference): Promise<boolean> {
    return this.scopeOf(kind) === "Namespaced";
  }

  async problemsOf(object: KubernetesObject): Promise<readonly FieldProblem[]> {
    return problemsOf(object);
  }

  async create(object: KubernetesObject): Promise<KubernetesObject> {
    const named = withGeneratedName(object);
    this.requireServed(named);
    this.requireValid(named);
    if (named.metadata.namespace !== undefined) await this.ensureNamespace(named.metadata.namespace, false);
    this.requireServiceAccount(named);
    if (this.find(referenceTo(named))) throw alreadyExists(named, named.metadata.name);
    return this.keep(withEncodedData(named), {}, { type: typeOf(named), id: idOf(named.metadata), inputs: named });
  }

  async update(object: KubernetesObject): Promise<KubernetesObject> {
    const existing = this.find(referenceTo(object));
    if (existing === undefined) throw notFound(object, object.metadata.name);
    this.requireValid(object);
    const ofOthers = takenBack(existing.outputs, withEncodedData(existing.inputs as KubernetesObject), undefined);
    const merged = laidOver(ofOthers, withEncodedData(object)) as KubernetesObject;
    return this.keep(merged, existing.outputs, { ...existing, inputs: object });
  }

  async read(reference: ObjectReference): Promise<KubernetesObject | undefined> {
    return this.find(reference)?.outputs as KubernetesObject | undefined;
  }

  async delete(reference: ObjectReference): Promise<void> {
    const existing = this.find(reference);
    if (reference.kind === "Namespace" && groupOf(reference.apiVersion) === "") this.emptyNamespace(reference.name);
    if (existing !== undefined) this.store.remove(existing.type, existing.id);
  }

  async patch(object: KubernetesObject, manager: string): Promise<KubernetesObject> {
    const existing = this.find(referenceTo(object));
    if (existing === undefined) throw notFound(object, object.metadata.name);
    const earlier = this.patchOf(referenceTo(object), manager);
    const base = earlier ? takenBack(existing.outputs, earlier.inputs, existing.inputs) : existing.outputs;
    const merged = laidOver(base, object) as KubernetesObject;
    this.requireValid(merged);
    const outputs: KubernetesObject = { ...merged, metadata: nextMetadata(merged, merged.metadata, true) };
    this.store.put({ ...existing, outputs });
    this.store.put({ type: patchType(object), id: patchId(object, manager), inputs: object, outputs: {} });
    return outputs;
  }

  async unpatch(reference: ObjectReference, manager: string): Promise<void> {
    const existing = this.find(reference);
    const patch = this.patchOf(reference, manager);
    if (patch === undefined) return;
    this.store.remove(patch.type, patch.id);
    if (existing === undefined) return;
    const outputs = takenBack(existing.outputs, patch.inputs, existing.inputs) as KubernetesObject;
    this.store.put({ ...existing, outputs: { ...outputs, metadata: nextMetadata(outputs, outputs.metadata, true) } });
  }

  async ensureNamespace(name: string, create: boolean): Promise<void> {
    if (!create && !this.hasNamespace(name)) throw notFound(NAMESPACE, name);
  }

  private patchOf(reference: ObjectReference, manager: string): CloudResource | undefined {
    const id = patchId({ metadata: reference }, manager);
    return this.store.all().find((resource) => resource.type === patchType(reference) && resource.id === id);
  }

  private find(reference: ObjectReference): CloudResource | undefined {
    return this.objects().find(({ outputs }) => sameObject(referenceTo(outputs as KubernetesObject), reference));
  }

  private objects(): CloudResource[] {
    return this.resources().filter(({ type, outputs }) => type !== RELEASE_TYPE && isMap(outputs.metadata));
  }

  /** The store may hold other providers' resources too. */
  private resources(): CloudResource[] {
    return this.store.all().filter(({ type }) => type.startsWith("kubernetes:"));
  }

  private scopeOf(kind: KindReference): Scope {
    const builtIn = builtInScope(kind);
    if (builtIn !== undefined) return builtIn;
    const definition = this.objects().find(({ outputs }) => isDefinitionOf(outputs, kind));
    const declared = definition && isMap(definition.outputs.spec) ? definition.outputs.spec.scope : undefined;
    return declared === "Cluster" || declared === "Namespaced" ? declared : customScope(kind);
  }

  private requireServed(kind: KindReference): void {
    if (!isBuiltInGroup(kind.apiVersion) || builtInScope(kind) !== undefined) return;
    const { versions, kinds } = servedBy(kind.apiVersion);
    const group = groupOf(kind.apiVersion) || "core";
    throw noMatch(kind, `the ${group} group serves version ${versions.join(", ")} of ${kinds.join(", ")}`);
  }

  private requireValid(object: KubernetesObject): void {
    const problems = problemsOf(object);
    if (problems.length > 0) throw invalid(object, object.metadata.name, problems);
  }

  /** Whether a namespace exists: a system one, a stored one, or one that a stored Helm release makes. */
  private hasNamespace(name: string): boolean {
    if (SYSTEM_NAMESPACES.includes(name) || this.find({ ...NAMESPACE, name })) return true;
    return this.store
      .all()
      .some(
        ({ type, inputs }) => type === RELEASE_TYPE && inputs.createNamespace === true && inputs.namespace === name,
      );
  }

  /** The ServiceAccount admission plug-in refuses a bare Pod whose account is missing; controllers' pods come later. */
  private requireServiceAccount({ kind, apiVersion, metadata, spec }: KubernetesObject): void {
    if (kind !== "Pod" || apiVersion !== "v1" || !isMap(spec)) return;
    const name = spec.serviceAccountName;
    if (typeof name !== "string" || name === "default") return;
    if (this.find({ apiVersion, kind: "ServiceAccount", namespace: metadata.namespace, name })) return;
    const account = `${metadata.namespace}/${name}`;
    const why = `error looking up service account ${account}: serviceaccount "${name}" not found`;
    throw forbidden({ apiVersion, kind }, metadata.name, why);
  }

  private emptyNamespace(name: string): void {
    if (SYSTEM_NAMESPACES.includes(name)) throw forbidden(NAMESPACE, name, "this namespace may not be deleted");
    for (const { type, id, outputs } of this.resources()) {
      const namespace =
        type === RELEASE_TYPE ? outputs.namespace : isMap(outputs.metadata) ? outputs.metadata.namespace : undefined;
      if (namespace === name) this.store.remove(type, id);
    }
  }

  private keep(
    object: KubernetesObject,
    before: Properties,
    { type, id, inputs }: Pick<CloudResource, "type" | "id" | "inputs">,
  ): KubernetesObject {
    const desired = withAllocations(withDefaults(object), before);
    const old = isMap(before.metadata) ? (before.metadata as ObjectMetadata) : undefined;
    const specChanged = changedPaths({ spec: before.spec }, { spec: desired.spec }).length > 0;
    const metadata = nextMetadata(desired, { ...desired.metadata, ...serverFields(old) }, specChanged);
    const live: KubernetesObject = { ...desired, metadata };
    const status = statusOf(live, metadata.creationTimestamp ?? "");
    const outputs = status === undefined ? live : { ...live, status };
    this.store.put({ type, id, inputs, outputs });
    return outputs;
  }
}

function typeOf({ apiVersion, kind }: KindReference): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

/** A patch is kept beside its object, one for each field manager. */
function patchType(kind: KindReference): string {
  return `${typeOf(kind)}Patch`;
}

function patchId({ metadata }: { metadata: { namespace?: string; name: string } }, manager: string): string {
  return `${idOf(metadata)}#${manager}`;
}

function isDefinitionOf({ apiVersion, kind, spec }: Properties, wanted: KindReference): boolean {
  if (kind !== "CustomResourceDefinition" || !String(apiVersion).startsWith("apiextensions.k8s.io/") || !isMap(spec)) {
    return false;
  }
  return spec.group === groupOf(wanted.apiVersion) && isMap(spec.names) && spec.names.kind === wanted.kind;
}

function withGeneratedName(object: KubernetesObject): KubernetesObject {
  const { name, generateName } = object.metadata;
  if (name || typeof generateName !== "string") return object;
  const suffix = randomBytes(4).toString("hex").slice(0, 5);
  return { ...object, metadata: { ...object.metadata, name: `${generateName}${suffix}` } };
}

/** Fields that the server allots once: a service's address in the range that EKS gives services. */
function withAllocations(object: KubernetesObject, before: Properties): KubernetesObject {
  if (object.kind !== "Service" || object.apiVersion !== "v1" || !isMap(object.spec)) return object;
  if (object.spec.type === "ExternalName") return object;
  const kept = isMap(before.spec) ? before.spec.clusterIP : undefined;
  const clusterIP = object.spec.clusterIP ?? kept ?? `10.100.${randomInt(256)}.${randomInt(1, 255)}`;
  return { ...object, spec: { ...object.spec, clusterIP, clusterIPs: [clusterIP] } };
}

function serverFields(old: ObjectMetadata | undefined): Partial<ObjectMetadata> {
  if (old === undefined) return { uid: randomUUID(), creationTimestamp: `${new Date().toISOString().slice(0, 19)}Z` };
  const { uid, creationTimestamp, generation, resourceVersion } = old;
  return { uid, creationTimestamp, generation, resourceVersion };
}

function nextMetadata(kind: KindReference, metadata: ObjectMetadata, specChanged: boolean): ObjectMetadata {
  const resourceVersion = String(Number(metadata.resourceVersion ?? 1000) + 1);
  if (!countsGenerations(kind)) return { ...without(metadata, ["generation"]), name: metadata.name, resourceVersion };
  const generation = metadata.generation === undefined ? 1 : metadata.generation + (specChanged ? 1 : 0);
  return { ...metadata, generation, resourceVersion };
}
