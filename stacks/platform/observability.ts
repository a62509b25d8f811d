import type { PlatformOutputs } from "./outputs";
export function declareObservability(..._: unknown[]): PlatformOutputs["observability"] { return { namespace: "observability", otlpEndpoint: "http://collector.observability:4317", grafanaHost: "grafana" }; }
