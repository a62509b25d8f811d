import { KubeConfig, KubernetesObjectApi, PatchStrategy, type KubernetesObject } from "@kubernetes/client-node";
import type { Properties } from "../../sandbox/models/model";
import { Driver, type Declared } from "./cluster";

/** Somebody who changes objects behind Plinth's back. */
export type Outsider = (declared: Declared, change: Properties) => Promise<void>;

/** With a client of their own, as `kubectl patch` does. */
export function outsiderOf(kubeconfig: string): Outsider {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const api = KubernetesObjectApi.makeApiClient(config);
  return async ({ inputs }, change) => {
    const { apiVersion, kind, metadata } = inputs as unknown as KubernetesObject;
    const place = { name: metadata?.name, namespace: metadata?.namespace };
    const patch = { apiVersion, kind, ...change, metadata: { ...(change.metadata as object), ...place } };
    await api.patch(patch, undefined, undefined, "outsider", undefined, PatchStrategy.MergePatch);
  };
}

/** In the store itself, as `plinth sandbox edit` does. */
export function editorOf(driver: () => Driver): Outsider {
  return async ({ type, id }, change) => {
    const { store } = driver();
    const resource = store.all().find((candidate) => candidate.type === type && candidate.id === id);
    if (resource === undefined) throw new Error(`${id} is not in the store`);
    store.put({ ...resource, outputs: merged(resource.outputs, change) as Properties });
  };
}

/** A JSON merge patch. */
function merged(base: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result: Properties = { ...(base as Properties) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}
