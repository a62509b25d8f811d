import { eachContainer, type Container } from "../../../kubernetes/containers";
import { SERVICE_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { asNumber, at, hasUnknown, isObject } from "../../../values/read";

/** Failures that Kubernetes waits for, and seconds between them, where nothing is said. */
const DEFAULT_FAILURES = 3;
const DEFAULT_PERIOD = 10;

const HANDLERS = ["httpGet", "tcpSocket", "exec", "grpc"];

/** What a probe asks. */
function questionOf(probe: unknown): string {
  return JSON.stringify(HANDLERS.map((handler) => at(probe, handler)));
}

/** Seconds of failing answers after which a probe has failed. */
function patienceOf(probe: unknown): number {
  const failures = asNumber(at(probe, "failureThreshold")) ?? DEFAULT_FAILURES;
  return failures * (asNumber(at(probe, "periodSeconds")) ?? DEFAULT_PERIOD);
}

/** What to say when a pod that is not ready is restarted as soon. */
function restartsTooSoon({ properties }: Container): string | undefined {
  const [live, ready] = [at(properties, "livenessProbe"), at(properties, "readinessProbe")];
  if (!isObject(live) || !isObject(ready) || hasUnknown(live) || hasUnknown(ready)) return undefined;
  return questionOf(live) === questionOf(ready) && patienceOf(live) <= patienceOf(ready)
    ? "livenessProbe asks what readinessProbe asks, and gives up as soon"
    : undefined;
}

export const rule: ResourceRule = {
  name: "k8s-liveness-apart",
  pack: "reliability",
  severity: "low",
  asks: "The liveness probe asks something else than the readiness probe, or waits longer.",
  why: "When a database is slow every pod is restarted at once instead of waiting for it, and the outage grows.",
  fix: "Let liveness ask whether the process runs, readiness whether it can serve.",
  example: `livenessProbe: { httpGet: { path: "/healthz", port: 8080 } }, readinessProbe: { httpGet: { path: "/readyz", port: 8080 } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: SERVICE_TYPES,
  check: (workload) => eachContainer(workload, restartsTooSoon, ["containers"]),
};
