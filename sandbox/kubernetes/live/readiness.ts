import type { Properties } from "../../models/model";
import { isMap } from "../difference";
import { groupOf, type KubernetesObject } from "../kubernetesObject";

/** Annotation with which a program asks not to wait for an object. */
const SKIP_AWAIT = "pulumi.com/skipAwait";

type Ready = (object: KubernetesObject) => boolean;

/** When an object of a kind has become what was asked for; kinds that are not here are ready as soon as they exist. */
const BY_CONTROLLERS: Readonly<Record<string, Ready>> = {
  "apps/Deployment": (object) => isRolledOut(object, ["updatedReplicas", "availableReplicas"]),
  "apps/StatefulSet": (object) => isRolledOut(object, ["updatedReplicas", "readyReplicas"]),
  "apps/DaemonSet": ({ metadata, status }) =>
    at(status, "observedGeneration") === metadata.generation &&
    at(status, "numberReady") === at(status, "desiredNumberScheduled"),
  "batch/Job": (object) => hasCondition(object, "Complete"),
  "/Pod": (object) => hasCondition(object, "Ready") || at(object.status, "phase") === "Succeeded",
  "/Service": ({ spec, status }) =>
    at(spec, "type") !== "LoadBalancer" || nonEmpty(at(at(status, "loadBalancer"), "ingress")),
  "networking.k8s.io/Ingress": ({ status }) => nonEmpty(at(at(status, "loadBalancer"), "ingress")),
};

/** What the API server itself brings about, with or without controllers behind it. */
const BY_SERVER: Readonly<Record<string, Ready>> = {
  "apiextensions.k8s.io/CustomResourceDefinition": (object) => hasCondition(object, "Established"),
};

/** How to tell that an object is ready; undefined when there is nothing to wait for. */
export function readinessOf(object: KubernetesObject, controllers: boolean): Ready | undefined {
  if (object.metadata.annotations?.[SKIP_AWAIT] === "true") return undefined;
  const key = `${groupOf(object.apiVersion)}/${object.kind}`;
  return BY_SERVER[key] ?? (controllers ? BY_CONTROLLERS[key] : undefined);
}

/** Why an object will not become ready, when its controller says so. */
export function failureOf({ status }: KubernetesObject): string | undefined {
  const failed = conditionsOf(status).find(
    ({ type, status: state, reason }) =>
      (type === "Failed" && state === "True") || (type === "Progressing" && reason === "ProgressDeadlineExceeded"),
  );
  return failed === undefined ? undefined : `${String(failed.reason)}: ${String(failed.message)}`;
}

function isRolledOut({ metadata, spec, status }: KubernetesObject, counts: readonly string[]): boolean {
  const wanted = at(spec, "replicas") ?? 1;
  const complete = counts.every((count) => (at(status, count) ?? 0) === wanted);
  return at(status, "observedGeneration") === metadata.generation && complete;
}

function hasCondition({ status }: KubernetesObject, type: string): boolean {
  return conditionsOf(status).some((condition) => condition.type === type && condition.status === "True");
}

function conditionsOf(status: unknown): Properties[] {
  const conditions = at(status, "conditions");
  return Array.isArray(conditions) ? conditions.filter(isMap) : [];
}

function nonEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function at(value: unknown, key: string): unknown {
  return isMap(value) ? value[key] : undefined;
}
