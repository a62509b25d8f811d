import { createHash } from "node:crypto";
import { CloudError, type Properties } from "../models/model";
import type { CheckFailure, PropertyDiff, SimulatedProvider } from "../providers/provider";
import { builtInScope, isBuiltInGroup } from "./builtInKinds";
import type { Cluster } from "./cluster";
import { changedPaths, isMap } from "./difference";
import {
  DEFAULT_NAMESPACE,
  groupOf,
  idOf,
  isPatchType,
  kindOfType,
  parseId,
  type KindReference,
  type KubernetesObject,
  type ObjectReference,
} from "./kubernetesObject";
import { liveInputs } from "./liveInputs";
import { autonamed, isAutonamed, needsName } from "./naming";
import { importedInputs } from "./importedInputs";
import type { ObjectStore } from "./objectStore";
import { Releases } from "./release";
import type { FieldProblem } from "./refusals";
import { RELEASE_TYPE } from "./releaseType";
import { replacingPaths, type Mutability } from "./replacement";
import { LiveCluster } from "./live/liveCluster";
import { StoredCluster } from "./storedCluster";
import { decodeYaml } from "./yamlDecode";

export interface KubernetesProviderOptions {
  /** Where objects and Helm releases are kept between runs. */
  store: ObjectStore;
  /** Path of a kubeconfig: objects then live on that API server; only Helm releases stay in the store. */
  kubeconfig?: string;
}

/** Output that remembers as whom a patch was applied. */
const FIELD_MANAGER = "__fieldManager";

type CheckRequest = Parameters<SimulatedProvider["check"]>[0];
type DiffRequest = Parameters<SimulatedProvider["diff"]>[0];

/** The `kubernetes` provider of the sandbox. */
export function kubernetesProvider(options: KubernetesProviderOptions): SimulatedProvider {
  const { store, kubeconfig } = options;
  let opened: Promise<Cluster> | undefined;
  const open = async () => (kubeconfig === undefined ? new StoredCluster(store) : LiveCluster.open(kubeconfig));
  const cluster = () => (opened ??= open());
  return new KubernetesProvider(cluster, new Releases(store, cluster));
}

class KubernetesProvider implements SimulatedProvider {
  readonly name = "kubernetes";
  private defaultNamespace = DEFAULT_NAMESPACE;
  private mutable: Mutability = { configMaps: false, secrets: false };

  constructor(
    private readonly cluster: () => Promise<Cluster>,
    private readonly releases: Releases,
  ) {}

  async configure(config: Properties): Promise<void> {
    if (typeof config.namespace === "string" && config.namespace !== "") this.defaultNamespace = config.namespace;
    this.mutable = { configMaps: isTrue(config.enableConfigMapMutable), secrets: isTrue(config.enableSecretMutable) };
  }

  async check(request: CheckRequest): Promise<{ inputs: Properties; failures: CheckFailure[] }> {
    if (request.type === RELEASE_TYPE) return this.releases.check(request);
    const kind = kindOf(request.type, request.news);
    const refusal = listRefusal(kind) ?? patchRefusal(request);
    if (refusal !== undefined) return { inputs: request.news, failures: [refusal] };
    const inputs = await this.completed(request, kind);
    if (isPatchType(request.type)) return { inputs, failures: [] };
    const isNew = Object.keys(request.olds).length === 0;
    const cluster = await this.cluster();
    const problems = await cluster.problemsOf(inputs as KubernetesObject, isNew);
    return { inputs, failures: problems.map(failureOf) };
  }

  async diff(request: DiffRequest): Promise<PropertyDiff> {
    if (request.type === RELEASE_TYPE) return this.releases.diff(request.oldInputs, request.newInputs);
    const { oldInputs, newInputs } = request;
    const kind = kindOf(request.type, newInputs);
    const changed = changedPaths(oldInputs, newInputs);
    const replaces = replacingPaths(kind, changed, this.mutable, isPatchType(request.type));
    if (changed.includes("apiVersion") && groupOf(String(oldInputs.apiVersion)) !== groupOf(kind.apiVersion)) {
      replaces.push("apiVersion");
    }
    return { changed, replaces, deleteBeforeReplace: replaces.length > 0 && keepsItsPlace(request) };
  }

  async create({ urn, type, inputs }: { urn: string; type: string; inputs: Properties }) {
    if (type === RELEASE_TYPE) return this.releases.create(inputs);
    const object = inputs as KubernetesObject;
    const cluster = await this.cluster();
    if (!isPatchType(type)) {
      const live = await cluster.create(object, urn);
      return { id: idOf(live.metadata), outputs: live };
    }
    const manager = patchManager(object, urn);
    const live = await cluster.patch(object, manager);
    return { id: idOf(live.metadata), outputs: { ...live, [FIELD_MANAGER]: manager } };
  }

  async read({ type, id, inputs, outputs }: Parameters<SimulatedProvider["read"]>[0]) {
    if (type === RELEASE_TYPE) return this.releases.read(id);
    const cluster = await this.cluster();
    const live = await cluster.read(await this.referenceOf(type, id, inputs));
    if (live === undefined) return undefined;
    const isImport = Object.keys(inputs).length === 0;
    const manager = isPatchType(type) ? { [FIELD_MANAGER]: outputs[FIELD_MANAGER] } : {};
    return {
      id,
      inputs: isImport ? importedInputs(live) : liveInputs(inputs, live),
      outputs: { ...live, ...manager },
    };
  }

  async update({
    urn,
    type,
    id,
    oldOutputs,
    newInputs,
  }: Parameters<SimulatedProvider["update"]>[0]): Promise<Properties> {
    if (type === RELEASE_TYPE) return this.releases.update(id, newInputs);
    const object = newInputs as KubernetesObject;
    const cluster = await this.cluster();
    if (!isPatchType(type)) return cluster.update(object, urn);
    const manager = String(oldOutputs[FIELD_MANAGER]);
    return { ...(await cluster.patch(object, manager)), [FIELD_MANAGER]: manager };
  }

  async delete({ type, id, outputs }: Parameters<SimulatedProvider["delete"]>[0]): Promise<void> {
    if (type === RELEASE_TYPE) return this.releases.delete(id);
    const reference = await this.referenceOf(type, id, outputs);
    const cluster = await this.cluster();
    if (isPatchType(type)) await cluster.unpatch(reference, String(outputs[FIELD_MANAGER]));
    else await cluster.delete(reference);
  }

  async invoke(token: string, args: Properties): Promise<Properties> {
    if (token !== "kubernetes:yaml:decode") throw cannotInvoke(token);
    const namespace = typeof args.defaultNamespace === "string" ? args.defaultNamespace : undefined;
    return { result: decodeYaml(String(args.text), namespace) };
  }

  secretOutputs(type: string): readonly string[] {
    return type === "kubernetes:core/v1:Secret" || type === "kubernetes:core/v1:SecretPatch"
      ? ["data", "stringData"]
      : [];
  }

  /** The inputs as the provider completes them: kind, name, namespace. */
  private async completed({ news, olds, name, seed }: CheckRequest, kind: KindReference): Promise<Properties> {
    const named = needsName(news) ? autonamed(news, olds, name, seed) : news;
    const metadata: Properties = { ...(isMap(named.metadata) ? named.metadata : {}) };
    const cluster = await this.cluster();
    if (!(await cluster.isNamespaced(kind))) {
      if (!isBuiltInGroup(kind.apiVersion)) delete metadata.namespace;
    } else if (metadata.namespace === undefined || metadata.namespace === "")
      metadata.namespace = this.defaultNamespace;
    return { ...named, ...kind, metadata };
  }

  private async referenceOf(type: string, id: string, object: Properties): Promise<ObjectReference> {
    const kind = kindOf(type, object);
    const place = parseId(id);
    const cluster = await this.cluster();
    if (place.namespace !== undefined || !(await cluster.isNamespaced(kind))) return { ...kind, ...place };
    return { ...kind, ...place, namespace: this.defaultNamespace };
  }
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

/** The kind that a resource is declared with; its type token says it where the inputs do not. */
function kindOf(type: string, object: Properties): KindReference {
  const { apiVersion, kind } = kindOfType(type);
  const declared = typeof object.apiVersion === "string" && object.apiVersion !== "" ? object.apiVersion : apiVersion;
  return { apiVersion: declared, kind: typeof object.kind === "string" && object.kind !== "" ? object.kind : kind };
}

/** The path is part of the reason: the engine would print the property's whole value, secrets and all. */
function failureOf({ path, detail }: FieldProblem): CheckFailure {
  return { property: "", reason: path === "" ? detail : `${path}: ${detail}` };
}

function listRefusal({ apiVersion, kind }: KindReference): CheckFailure | undefined {
  const item = kind.slice(0, -"List".length);
  if (!kind.endsWith("List") || builtInScope({ apiVersion, kind: item }) === undefined) return undefined;
  return failureOf({
    path: "kind",
    detail: `${kind} cannot be created: declare each ${item} as a resource of its own`,
  });
}

function patchRefusal({ type, news }: CheckRequest): CheckFailure | undefined {
  if (!isPatchType(type) || !needsName(news)) return undefined;
  return {
    property: "metadata.name",
    reason: "metadata.name: Required value: a patch names the object that it changes",
  };
}

/** A replacement of the same name in the same namespace can only come after the deletion. */
function keepsItsPlace({ oldInputs, newInputs }: DiffRequest): boolean {
  if (isAutonamed(newInputs)) return false;
  const [before, after] = [oldInputs.metadata, newInputs.metadata].map((metadata) => (isMap(metadata) ? metadata : {}));
  return before?.name === after?.name && before?.namespace === after?.namespace;
}

/** The field manager of a patch: the one that its annotation asks for, else one of its own. */
function patchManager({ metadata }: KubernetesObject, urn: string): string {
  const asked = metadata.annotations?.["pulumi.com/patchFieldManager"];
  return asked ?? `plinth-${createHash("sha256").update(urn).digest("hex").slice(0, 8)}`;
}

function cannotInvoke(token: string): CloudError {
  const why = "the sandbox renders neither charts nor kustomizations; declare a helm.Release or the objects themselves";
  return new CloudError("NotImplemented", `${token} is not available: ${why}`);
}
