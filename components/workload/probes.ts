import type * as k8s from "@pulumi/kubernetes";
import type { ReadyWhen, ScoreContainer, ScoreProbe } from "./score";

type Probe = k8s.types.input.core.v1.Probe;

/** Score says what is asked; how often and how long are these, in seconds and tries. */
const TIMING = {
  liveness: { periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
  readiness: { periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 },
  /** Two minutes to start, then the other probes begin. */
  startup: { periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 60 },
} as const;

/**
 * Probes of a container. Its start is probed with the liveness probe, so that a slow start is not taken for a failure; where
 * other containers wait for its health, with the readiness probe, since that is what they wait for.
 */
export function probesOf(
  container: ScoreContainer,
  ready?: ReadyWhen,
): Pick<k8s.types.input.core.v1.Container, "livenessProbe" | "readinessProbe" | "startupProbe"> {
  if (ready === "complete") return {};
  const { livenessProbe, readinessProbe } = container;
  const startup = ready === "healthy" ? (readinessProbe ?? livenessProbe) : (livenessProbe ?? readinessProbe);
  return {
    ...(livenessProbe && { livenessProbe: { ...actionOf(livenessProbe), ...TIMING.liveness } }),
    ...(readinessProbe && { readinessProbe: { ...actionOf(readinessProbe), ...TIMING.readiness } }),
    ...(startup && { startupProbe: { ...actionOf(startup), ...TIMING.startup } }),
  };
}

function actionOf({ exec, httpGet }: ScoreProbe): Probe {
  return exec === undefined ? { ...(httpGet && { httpGet }) } : { exec: { command: exec.command } };
}
