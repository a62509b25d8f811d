import { nearest } from "../../foundation/nearest";
import type { ScorePort } from "../score";
import type { Neighbourhood } from "../neighbourhood";

/** The Service port of a workload by its name or number, or why there is none. */
export function findPort(
  wanted: string | number,
  ports: Readonly<Record<string, ScorePort>>,
): { port: ScorePort } | { problem: string } {
  const byName = Object.hasOwn(ports, wanted) ? ports[wanted] : undefined;
  const port = byName ?? Object.values(ports).find((candidate) => candidate.port === Number(wanted));
  if (port !== undefined) return { port };
  const known = Object.entries(ports).map(([name, { port: number }]) => `${name} (${number})`);
  const suggestion = nearest(String(wanted), Object.keys(ports));
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  return { problem: `there is no port ${JSON.stringify(wanted)}; ports: ${known.join(", ") || "none"}${hint}` };
}

/** Why a workload cannot be called, as far as its neighbourhood is known. */
export function workloadProblem(workload: string, { ports, complete }: Neighbourhood): string | undefined {
  if (!complete || ports.has(workload)) return undefined;
  const known = [...ports.keys()];
  const suggestion = nearest(workload, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  return `there is no workload ${JSON.stringify(workload)}; workloads: ${known.join(", ")}${hint}`;
}
