import { ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { asNumber, property } from "../values/read";
import { kindOf, nameOf, namespaceOf } from "./objects";
import { AUTOSCALERS, SCALED_OBJECTS } from "./kinds";

/** What changes the number of a workload's pods. */
export const SCALERS: readonly string[] = [...AUTOSCALERS, ...SCALED_OBJECTS];

/** Reads how many pods workloads always run, from the workloads themselves and the autoscalers of the stack. */
export class Replicas {
  private readonly scalers = new Map<string, RuleResource>();
  /** An autoscaler's workload is not known yet: it may be any. */
  private readonly uncertain: boolean;

  constructor(resources: readonly RuleResource[]) {
    let uncertain = false;
    for (const scaler of ofTypes(resources, SCALERS)) {
      const target = targetOf(scaler);
      if (target === UNKNOWN) uncertain = true;
      else if (target !== undefined) this.scalers.set(target, scaler);
    }
    this.uncertain = uncertain;
  }

  /** The number of pods that a workload has at least; 1 where nothing says a number; `UNKNOWN` when not known yet. */
  minimum(workload: RuleResource): number | typeof UNKNOWN {
    const scaler = this.scalerOf(workload);
    if (scaler === UNKNOWN) return UNKNOWN;
    const value = scaler === undefined ? property(workload, "spec.replicas") : minimumOf(scaler);
    if (value === UNKNOWN) return UNKNOWN;
    // KEDA stops every pod where nothing says a number; Kubernetes' own autoscaler keeps one.
    const otherwise = scaler !== undefined && SCALED_OBJECTS.includes(scaler.type) ? 0 : 1;
    return asNumber(value) ?? otherwise;
  }

  private scalerOf(workload: RuleResource): RuleResource | undefined | typeof UNKNOWN {
    const namespace = namespaceOf(workload);
    const name = nameOf(workload);
    if (this.uncertain || namespace === UNKNOWN || name === UNKNOWN) return UNKNOWN;
    return this.scalers.get(keyOf(namespace, kindOf(workload), name));
  }
}

/** The workload of the stack that each autoscaler scales; autoscalers of others have no entry. */
export function scaledWorkloads(
  scalers: readonly RuleResource[],
  workloads: readonly RuleResource[],
): ReadonlyMap<RuleResource, RuleResource> {
  const byKey = new Map<string, RuleResource>();
  for (const workload of workloads) {
    const namespace = namespaceOf(workload);
    const name = nameOf(workload);
    if (namespace !== UNKNOWN && name !== UNKNOWN) byKey.set(keyOf(namespace, kindOf(workload), name), workload);
  }
  return new Map(
    scalers.flatMap((scaler) => {
      const target = targetOf(scaler);
      const workload = typeof target === "string" ? byKey.get(target) : undefined;
      return workload === undefined ? [] : [[scaler, workload] as const];
    }),
  );
}

function minimumOf(scaler: RuleResource): unknown {
  return property(scaler, SCALED_OBJECTS.includes(scaler.type) ? "spec.minReplicaCount" : "spec.minReplicas");
}

function targetOf(scaler: RuleResource): string | undefined | typeof UNKNOWN {
  const namespace = namespaceOf(scaler);
  const name = property(scaler, "spec.scaleTargetRef.name");
  const kind = property(scaler, "spec.scaleTargetRef.kind") ?? "Deployment";
  if (namespace === UNKNOWN || name === UNKNOWN || kind === UNKNOWN) return UNKNOWN;
  return typeof name === "string" && typeof kind === "string" ? keyOf(namespace, kind, name) : undefined;
}

function keyOf(namespace: string, kind: string, name: string): string {
  return JSON.stringify([namespace, kind, name]);
}
