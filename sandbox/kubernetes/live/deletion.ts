import { setTimeout as pause } from "node:timers/promises";
import { CloudError, type Properties } from "../../models/model";
import { groupOf, idOf, resourceOf, type KubernetesObject, type ObjectReference } from "../kubernetesObject";
import { ApiError, type ApiConnection } from "./connection";
import type { Controllers } from "./controllers";
import type { Discovery } from "./discovery";

const PROPAGATION = "pulumi.com/deletionPropagationPolicy";
const PROPAGATION_POLICIES: Readonly<Record<string, string>> = {
  background: "Background",
  foreground: "Foreground",
  orphan: "Orphan",
};
const TIMEOUT_MS = 10 * 60_000;
const POLL_MS = { first: 50, most: 2000 };

/** Finalizers that only Kubernetes' own controllers take away. */
const CONTROLLER_FINALIZERS: readonly string[] = [
  "foregroundDeletion",
  "kubernetes.io/pv-protection",
  "kubernetes.io/pvc-protection",
  "orphan",
];

/** Deletes objects and waits until they are gone. */
export class Deletion {
  constructor(
    private readonly connection: ApiConnection,
    private readonly discovery: Discovery,
    private readonly controllers: Controllers,
  ) {}

  /** Returns when `live` no longer exists; a later object of the same name is not waited for. */
  async delete(reference: ObjectReference, live: KubernetesObject): Promise<void> {
    const path = await this.discovery.pathOf(reference);
    const controllers = await this.controllers.present();
    const body = { propagationPolicy: propagationOf(live, controllers), preconditions: { uid: live.metadata.uid } };
    const left = await unlessGone(this.connection.send({ method: "DELETE", path, body }));
    if (left === undefined) return;
    if (!controllers) await this.finishAlone(reference, path);
    await this.waitUntilGone(reference, path, live.metadata.uid);
  }

  private async waitUntilGone(reference: ObjectReference, path: string, uid: string | undefined): Promise<void> {
    const deadline = Date.now() + TIMEOUT_MS;
    for (let wait = POLL_MS.first; ; wait = Math.min(wait * 2, POLL_MS.most)) {
      const live = (await unlessGone(this.connection.send({ method: "GET", path }))) as KubernetesObject | undefined;
      if (live === undefined || live.metadata.uid !== uid) return;
      if (Date.now() > deadline) throw new CloudError("Timeout", stillThere(reference, live));
      await pause(wait);
    }
  }

  /** Does what controllers would do, on a server that has none. */
  private async finishAlone(reference: ObjectReference, path: string): Promise<void> {
    if (reference.kind === "Namespace" && groupOf(reference.apiVersion) === "") {
      await this.emptyNamespace(reference.name);
      await this.finalizeNamespace(path);
    } else await this.dropControllerFinalizers(path);
  }

  private async emptyNamespace(namespace: string): Promise<void> {
    const kinds = await this.discovery.deletableKinds();
    await Promise.all(
      kinds.map(async (kind) => {
        const path = await this.discovery.pathOf({ ...kind, namespace });
        const { items } = await this.connection.send({ method: "GET", path });
        if (!Array.isArray(items) || items.length === 0) return;
        await this.connection.send({ method: "DELETE", path, body: { propagationPolicy: "Background" } });
        for (const item of items as KubernetesObject[]) {
          await this.dropControllerFinalizers(await this.discovery.pathOf({ ...kind, ...item.metadata }));
        }
      }),
    );
  }

  private async finalizeNamespace(path: string): Promise<void> {
    const live = await unlessGone(this.connection.send({ method: "GET", path }));
    if (live === undefined) return;
    const body = { ...live, spec: { ...(live.spec as Properties), finalizers: [] } };
    await unlessGone(this.connection.send({ method: "PUT", path: `${path}/finalize`, body }));
  }

  private async dropControllerFinalizers(path: string): Promise<void> {
    const live = (await unlessGone(this.connection.send({ method: "GET", path }))) as KubernetesObject | undefined;
    const finalizers = live?.metadata.finalizers;
    if (!Array.isArray(finalizers) || !finalizers.some((name) => CONTROLLER_FINALIZERS.includes(String(name)))) return;
    const kept = finalizers.filter((name) => !CONTROLLER_FINALIZERS.includes(String(name)));
    await unlessGone(
      this.connection.send({
        method: "PATCH",
        path,
        contentType: "application/merge-patch+json",
        body: { metadata: { finalizers: kept } },
      }),
    );
  }
}

function propagationOf({ metadata }: KubernetesObject, controllers: boolean): string {
  const asked = PROPAGATION_POLICIES[String(metadata.annotations?.[PROPAGATION]).toLowerCase()];
  return asked ?? (controllers ? "Foreground" : "Background");
}

function stillThere(reference: ObjectReference, { metadata }: KubernetesObject): string {
  const finalizers = Array.isArray(metadata.finalizers) ? metadata.finalizers.join(", ") : "none";
  return `${resourceOf(reference)} "${idOf(reference)}" is still there ${TIMEOUT_MS / 60_000} minutes after its deletion; finalizers: ${finalizers}`;
}

/** The answer, or undefined when the object is gone or has been replaced by another of its name. */
async function unlessGone(answer: Promise<Properties>): Promise<Properties | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.httpCode === 404) return undefined;
    throw error;
  }
}
