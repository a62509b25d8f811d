/** A pinned Helm chart. */
export interface PinnedChart {
  readonly chart: string;
  readonly repository: string;
  readonly version: string;
}

const GRAFANA = "https://grafana.github.io/helm-charts";
const OPENTELEMETRY = "https://open-telemetry.github.io/opentelemetry-helm-charts";

/** Every release of the observability stack: chart, repository, version. Nothing else names a version. */
export const CHARTS = {
  prometheus: {
    chart: "kube-prometheus-stack",
    repository: "https://prometheus-community.github.io/helm-charts",
    version: "79.5.0",
  },
  loki: { chart: "loki", repository: GRAFANA, version: "6.46.0" },
  tempo: { chart: "tempo", repository: GRAFANA, version: "1.24.0" },
  "otel-collector": { chart: "opentelemetry-collector", repository: OPENTELEMETRY, version: "0.158.3" },
  "otel-agent": { chart: "opentelemetry-collector", repository: OPENTELEMETRY, version: "0.158.3" },
} as const satisfies Record<string, PinnedChart>;

export type ReleaseName = keyof typeof CHARTS;

/** What the values of one chart and the addresses in another must agree on. */
export const SERVICES = {
  grafana: { name: "grafana", port: 80, podPort: 3000 },
  loki: { name: "loki", port: 3100 },
  tempo: { name: "tempo", port: 3200 },
  collector: { name: "otel-collector", grpc: 4317, http: 4318, metrics: 8889 },
} as const;

/** uids by which dashboards name their data sources. */
export const DATA_SOURCES = { prometheus: "prometheus", loki: "loki", tempo: "tempo" } as const;

/** Service accounts that act on AWS. */
export const SERVICE_ACCOUNTS = { loki: "loki", tempo: "tempo", alertmanager: "alertmanager" } as const;

/** Secret that holds Grafana's first login. */
export const GRAFANA_ADMIN = { secret: "grafana-admin", userKey: "admin-user", passwordKey: "admin-password" } as const;

/** Label by which Grafana's sidecar finds dashboards in any namespace. */
export const DASHBOARD_LABEL = { grafana_dashboard: "1" } as const;
