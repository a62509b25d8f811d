import { quantityOf, type ScoreContainer, type ScoreQuantities } from "./score";

/** What a container gets that asks for nothing: a small HTTP service's share. */
const DEFAULTS = {
  requests: { cpu: "100m", memory: "128Mi" },
  limits: { cpu: "500m", memory: "256Mi" },
} as const;

/** Requests and limits of a container: what it asks for, and for the rest the defaults, never a limit below its request. */
export function containerResources({ resources }: Pick<ScoreContainer, "resources">): {
  requests: Required<ScoreQuantities>;
  limits: Required<ScoreQuantities>;
} {
  const pair = (kind: "cpu" | "memory") => {
    const [request, limit] = [resources.requests[kind], resources.limits[kind]];
    return {
      request: kubernetesQuantity(request ?? smaller(limit, DEFAULTS.requests[kind])),
      limit: kubernetesQuantity(limit ?? larger(request, DEFAULTS.limits[kind])),
    };
  };
  const [cpu, memory] = [pair("cpu"), pair("memory")];
  return {
    requests: { cpu: cpu.request, memory: memory.request },
    limits: { cpu: cpu.limit, memory: memory.limit },
  };
}

/** Score writes 1000 bytes as `K`, Kubernetes as `k` (Kubernetes documentation, "Quantity"). */
function kubernetesQuantity(text: string): string {
  return text.replace(/K$/, "k");
}

function smaller(given: string | undefined, fallback: string): string {
  return given !== undefined && quantityOf(given) < quantityOf(fallback) ? given : fallback;
}

function larger(given: string | undefined, fallback: string): string {
  return given !== undefined && quantityOf(given) > quantityOf(fallback) ? given : fallback;
}
