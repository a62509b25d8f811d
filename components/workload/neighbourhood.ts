import type { ScorePort, ScoreWorkload } from "./score";

/** What is known of the other workloads of the environment, from their Score files. */
export interface Neighbourhood {
  /** Ports of each known workload by its name. */
  readonly ports: ReadonlyMap<string, Readonly<Record<string, ScorePort>>>;
  /** Whether every workload of the environment is known, so that one that is not known does not exist. */
  readonly complete: boolean;
}

/** The workloads of a set. */
export function neighbourhoodOf(workloads: readonly ScoreWorkload[], complete = false): Neighbourhood {
  return { ports: new Map(workloads.map(({ name, ports }) => [name, ports])), complete };
}

/** Namespace that a workload runs in: one of its own, so that no two stacks own the same namespace. */
export function namespaceOf(workload: string): string {
  return workload;
}

/** The name under which pods of any namespace reach a workload's Service. */
export function serviceHost(workload: string): string {
  return `${workload}.${namespaceOf(workload)}.svc.cluster.local`;
}
