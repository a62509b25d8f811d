import * as k8s from "@pulumi/kubernetes";
import { presetOf } from "../foundation";
import { selectorLabels } from "./labels";
import type { ReplicaScaling } from "./resources/resourceType";
import { child, type PodScope } from "./workloadScope";

/** Percent of the CPU request at which another pod is started, where nothing else is asked for. */
const DEFAULT_CPU_TARGET = 70;

/** Seconds that load must stay low before pods are stopped (Kubernetes' own default, written down). */
const SCALE_DOWN_SECONDS = 300;

/** How many pods a workload has, and when that changes. */
export interface Scaling {
  min: number;
  max: number;
  cpu?: number;
  memory?: number;
}

/** What the Score file asks for, over what its resources ask for, over the environment's preset. One pod where a volume allows no more. */
export function scalingOf({ args, score, resources }: PodScope, singlePod: boolean): Scaling {
  if (singlePod) return { min: 1, max: 1 };
  const preset = presetOf(args.environmentClass ?? args.platform.environment.class).workload;
  const ofResources = [...resources.provisioned.values()].map(({ scaling }) => scaling ?? {});
  const asked: ReplicaScaling = Object.assign({}, ...ofResources, score.plinth.scaling) as ReplicaScaling;
  const min = asked.min ?? Math.min(preset.minReplicas, asked.max ?? preset.minReplicas);
  const max = Math.max(min, asked.max ?? preset.maxReplicas);
  const { cpu, memory } = asked;
  return { min, max, ...(memory !== undefined && { memory }), ...defaultCpu(cpu, memory) };
}

function defaultCpu(cpu: number | undefined, memory: number | undefined): { cpu?: number } {
  if (cpu !== undefined) return { cpu };
  return memory === undefined ? { cpu: DEFAULT_CPU_TARGET } : {};
}

/** Declares what keeps some pods running while nodes are drained, and, where the number may vary, what varies it. */
export function declareScaling(scope: PodScope, scaling: Scaling): void {
  const { score, namespace, labels, args } = scope;
  const metadata = { name: score.name, namespace, labels };
  const budget: k8s.policy.v1.PodDisruptionBudgetArgs = {
    metadata,
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
      selector: { matchLabels: selectorLabels(score.name) },
    },
  };
  new k8s.policy.v1.PodDisruptionBudget(...child(scope, "", args.transform?.disruptionBudget, budget));
  if (scaling.max === scaling.min) return;
  const autoscaler: k8s.autoscaling.v2.HorizontalPodAutoscalerArgs = {
    metadata,
    spec: {
      minReplicas: scaling.min,
      maxReplicas: scaling.max,
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: score.name },
      metrics: (["cpu", "memory"] as const).flatMap((name) => {
        const averageUtilization = scaling[name];
        if (averageUtilization === undefined) return [];
        return [{ type: "Resource", resource: { name, target: { type: "Utilization", averageUtilization } } }];
      }),
      behavior: { scaleDown: { stabilizationWindowSeconds: SCALE_DOWN_SECONDS } },
    },
  };
  new k8s.autoscaling.v2.HorizontalPodAutoscaler(...child(scope, "", args.transform?.autoscaler, autoscaler));
}
