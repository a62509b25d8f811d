import { setTimeout as pause } from "node:timers/promises";
import { CloudError, type Properties } from "../../models/model";
import { builtInScope, customScope } from "../builtInKinds";
import type { Cluster } from "../cluster";
import { isMap } from "../difference";
import { APPLIED_FOR } from "../importedInputs";
import {
  idOf,
  qualifiedKind,
  referenceTo,
  type KindReference,
  type KubernetesObject,
  type ObjectReference,
} from "../kubernetesObject";
import { alreadyExists, notFound, type FieldProblem } from "../refusals";
import { withEncodedData } from "../secretData";
import { problemsOf } from "../validation";
import { without } from "../without";
import { ApiConnection, ApiError } from "./connection";
import { Controllers } from "./controllers";
import { Deletion } from "./deletion";
import { Discovery } from "./discovery";
import { failureOf, readinessOf } from "./readiness";
import { refusedFields } from "./refusedFields";

/** The field manager under which Plinth applies. */
const FIELD_MANAGER = "plinth";

const READY_TIMEOUT_MS = 10 * 60_000;
const POLL_MS = { first: 100, most: 3000 };
/** How long a kind that was just defined may take to be served. */
const DEFINITION_TIMEOUT_MS = 10_000;

/** A cluster behind a real API server: server-side apply, reads and deletions. */
export class LiveCluster implements Cluster {
  private readonly discovery: Discovery;
  private readonly controllers: Controllers;
  private readonly deletion: Deletion;

  private constructor(private readonly connection: ApiConnection) {
    this.discovery = new Discovery(connection);
    this.controllers = new Controllers(connection);
    this.deletion = new Deletion(connection, this.discovery, this.controllers);
  }

  /** @param kubeconfig path of a kubeconfig file, whose current context is used. */
  static async open(kubeconfig: string): Promise<LiveCluster> {
    return new LiveCluster(await ApiConnection.open(kubeconfig));
  }

  async isNamespaced(kind: KindReference): Promise<boolean> {
    const served = await this.discovery.find(kind);
    return served?.namespaced ?? (builtInScope(kind) ?? customScope(kind)) === "Namespaced";
  }

  /**
   * Asks the server itself where it can tell: of a new object without unknown values whose namespace and kind exist.
   */
  async problemsOf(object: KubernetesObject, isNew: boolean): Promise<readonly FieldProblem[]> {
    if (!isNew || hasUnknown(object) || !object.metadata.name) return problemsOf(object);
    if ((await this.discovery.find(object)) === undefined) return problemsOf(object);
    if ((await this.read(referenceTo(object))) !== undefined) return [];
    try {
      await this.apply(object, { fieldManager: FIELD_MANAGER, dryRun: "All", force: "true" });
      return [];
    } catch (error) {
      return refusedFields(error) ?? problemsOf(object);
    }
  }

  async ensureNamespace(name: string, create: boolean): Promise<void> {
    const namespace: KubernetesObject = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
    if ((await this.read(referenceTo(namespace))) !== undefined) return;
    if (!create) throw notFound(namespace, name);
    await this.apply(namespace, { fieldManager: FIELD_MANAGER });
  }

  /**
   * An object that was applied for the same resource is what a create made whose answer never arrived: it is finished.
   */
  async create(object: KubernetesObject, urn: string): Promise<KubernetesObject> {
    await this.waitUntilServed(object);
    if (!object.metadata.name) return this.ready(await this.post(object));
    const existing = await this.read(referenceTo(object));
    if (existing !== undefined && existing.metadata.annotations?.[APPLIED_FOR] !== urn) {
      throw alreadyExists(object, object.metadata.name);
    }
    return this.update(object, urn);
  }

  async update(object: KubernetesObject, urn: string): Promise<KubernetesObject> {
    const annotations = { ...object.metadata.annotations, [APPLIED_FOR]: urn };
    const marked = { ...object, metadata: { ...object.metadata, annotations } };
    return this.ready(await this.apply(marked, { fieldManager: FIELD_MANAGER, force: "true" }));
  }

  async read(reference: ObjectReference): Promise<KubernetesObject | undefined> {
    if ((await this.discovery.find(reference)) === undefined) return undefined;
    try {
      return plain(await this.connection.send({ method: "GET", path: await this.discovery.pathOf(reference) }));
    } catch (error) {
      if (error instanceof ApiError && error.httpCode === 404) return undefined;
      throw error;
    }
  }

  async delete(reference: ObjectReference): Promise<void> {
    const live = await this.read(reference);
    if (live !== undefined) await this.deletion.delete(reference, live);
  }

  async patch(object: KubernetesObject, manager: string): Promise<KubernetesObject> {
    if ((await this.read(referenceTo(object))) === undefined) throw notFound(object, object.metadata.name);
    const force = String(object.metadata.annotations?.["pulumi.com/patchForce"] === "true");
    return this.apply(object, { fieldManager: manager, force });
  }

  async unpatch(reference: ObjectReference, manager: string): Promise<void> {
    if ((await this.read(reference)) === undefined) return;
    const { apiVersion, kind, ...metadata } = reference;
    await this.apply({ apiVersion, kind, metadata }, { fieldManager: manager });
  }

  private async apply(object: KubernetesObject, query: Readonly<Record<string, string>>): Promise<KubernetesObject> {
    const path = await this.discovery.pathOf(referenceTo(object));
    const body = withEncodedData(object);
    return plain(
      await this.connection.send({ method: "PATCH", path, query, body, contentType: "application/apply-patch+yaml" }),
    );
  }

  /** The one way to let the server choose a name. */
  private async post(object: KubernetesObject): Promise<KubernetesObject> {
    const { apiVersion, kind, metadata } = object;
    const path = await this.discovery.pathOf({ apiVersion, kind, namespace: metadata.namespace });
    const query = { fieldManager: FIELD_MANAGER, fieldValidation: "Strict" };
    return plain(await this.connection.send({ method: "POST", path, query, body: withEncodedData(object) }));
  }

  private async waitUntilServed(kind: KindReference): Promise<void> {
    if (builtInScope(kind) !== undefined) return;
    const deadline = Date.now() + DEFINITION_TIMEOUT_MS;
    while (
      (await this.discovery.find(kind)) === undefined &&
      (await this.isBeingDefined(kind)) &&
      Date.now() < deadline
    ) {
      await pause(POLL_MS.first);
    }
  }

  private async isBeingDefined({ apiVersion, kind }: KindReference): Promise<boolean> {
    const path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    const { items } = await this.connection.send({ method: "GET", path });
    const group = apiVersion.split("/")[0];
    return (Array.isArray(items) ? items.filter(isMap) : []).some(
      ({ spec }) => isMap(spec) && spec.group === group && isMap(spec.names) && spec.names.kind === kind,
    );
  }

  private async ready(object: KubernetesObject): Promise<KubernetesObject> {
    const isReady = readinessOf(object, await this.controllers.present());
    if (isReady === undefined) return object;
    const deadline = Date.now() + READY_TIMEOUT_MS;
    let live: KubernetesObject | undefined = object;
    for (let wait = POLL_MS.first; !isReady(live); wait = Math.min(wait * 2, POLL_MS.most)) {
      const failure = failureOf(live);
      if (failure !== undefined) throw new CloudError("NotReady", `${nameOf(object)}: ${failure}`);
      if (Date.now() > deadline) throw new CloudError("Timeout", `${nameOf(object)} did not become ready in time`);
      await pause(wait);
      live = await this.read(referenceTo(object));
      if (live === undefined) throw notFound(object, object.metadata.name);
    }
    return live;
  }
}

function nameOf(object: KubernetesObject): string {
  return `${qualifiedKind(object)} "${idOf(object.metadata)}"`;
}

/** The object without the server's notes on who set which field. */
function plain(answer: Properties): KubernetesObject {
  const { metadata } = answer as KubernetesObject;
  return { ...answer, metadata: without(metadata, ["managedFields"]) } as KubernetesObject;
}

function hasUnknown(value: unknown): boolean {
  if (typeof value === "symbol") return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isMap(value) && Object.values(value).some(hasUnknown);
}
