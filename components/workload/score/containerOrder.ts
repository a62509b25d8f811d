import { nearest } from "../../foundation/nearest";
import { pointer } from "./pointer";
import type { ReadyWhen, ScoreContainer } from "./scoreWorkload";

/** A container that others wait for, and what for: the most that any of them asks. */
interface EarlyContainer {
  name: string;
  ready: ReadyWhen;
}

/** How `before` arranges the containers of a pod. */
interface ContainerOrder {
  /** Those that others wait for, each after the ones it waits for itself. */
  early: EarlyContainer[];
  /** The others, which start together once the early ones are ready. */
  main: string[];
}

const STRENGTH: Record<ReadyWhen, number> = { started: 0, healthy: 1, complete: 2 };

/**
 * Puts containers that others wait for before them. The order among equals is that of the file.
 * `containers` must have no unknown names and no cycles in `before`: see `orderProblems`.
 */
export function containerOrder(containers: Record<string, ScoreContainer>): ContainerOrder {
  const waiting = new Map(Object.keys(containers).map((name) => [name, predecessors(name, containers)]));
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    waiting.get(name)?.forEach(visit);
    order.push(name);
  };
  Object.keys(containers).forEach(visit);
  const readiness = new Map(Object.entries(containers).map(([name, container]) => [name, strongest(container)]));
  return {
    early: order.flatMap((name) => {
      const ready = readiness.get(name);
      return ready === undefined ? [] : [{ name, ready }];
    }),
    main: Object.keys(containers).filter((name) => readiness.get(name) === undefined),
  };
}

/** What is wrong with the `before` of the containers: unknown names, itself, cycles, health that nothing can tell. */
export function orderProblems(containers: Record<string, ScoreContainer>): { path: string; message: string }[] {
  return Object.entries(containers).flatMap(([name, container]) => [
    ...Object.keys(container.before).flatMap((later) => targetProblem(name, later, containers)),
    ...readinessProblems(name, container),
  ]);
}

function targetProblem(name: string, later: string, containers: Record<string, ScoreContainer>) {
  const path = pointer("/containers", name, "before", later);
  if (later === name) return [{ path, message: "a container cannot start before itself" }];
  if (!(later in containers)) {
    const suggestion = nearest(later, Object.keys(containers));
    const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
    const known = Object.keys(containers).join(", ");
    return [{ path, message: `there is no container ${JSON.stringify(later)}; containers: ${known}${hint}` }];
  }
  const cycle = pathBack(later, name, containers);
  if (cycle === undefined) return [];
  return [{ path, message: `containers wait for each other: ${[name, ...cycle].join(" before ")}` }];
}

/** The containers from `from` to `to` along `before`, both included. */
function pathBack(from: string, to: string, containers: Record<string, ScoreContainer>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string): string[] | undefined => {
    if (name === to) return [name];
    if (seen.has(name)) return undefined;
    seen.add(name);
    for (const next of Object.keys(containers[name]?.before ?? {})) {
      const rest = walk(next);
      if (rest !== undefined) return [name, ...rest];
    }
    return undefined;
  };
  return walk(from);
}

function readinessProblems(name: string, container: ScoreContainer): { path: string; message: string }[] {
  const ready = strongest(container);
  const probes = (["livenessProbe", "readinessProbe"] as const).filter((probe) => container[probe] !== undefined);
  if (ready === "healthy" && probes.length === 0) {
    const path = pointer("/containers", name, "before");
    return [{ path, message: `others wait until ${JSON.stringify(name)} is healthy: give it a readinessProbe` }];
  }
  if (ready !== "complete") return [];
  return probes.map((probe) => ({
    path: pointer("/containers", name, probe),
    message: `others wait until ${JSON.stringify(name)} has completed: such a container cannot have a ${probe}`,
  }));
}

function strongest({ before }: ScoreContainer): ReadyWhen | undefined {
  return Object.values(before)
    .map(({ ready }) => ready)
    .sort((a, b) => STRENGTH[b] - STRENGTH[a])[0];
}

function predecessors(name: string, containers: Record<string, ScoreContainer>): string[] {
  return Object.keys(containers).filter((other) => name in (containers[other]?.before ?? {}));
}
