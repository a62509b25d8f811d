import * as pulumi from "@pulumi/pulumi";
import type { HelmValue, HelmValues } from "../../cluster";
import { SERVICE_ACCOUNTS, SERVICES } from "./charts";
import { addressOf, type ValuesContext } from "./valuesContext";

const HOURS_PER_DAY = 24;

/** Loki in one process, its chunks and index on S3. */
export function lokiValues({ sizes, region, logsBucket }: ValuesContext): HelmValues {
  // Three copies survive the loss of one; two would need both for every write.
  const replicas = sizes.replicas > 1 ? 3 : 1;
  return {
    deploymentMode: "SingleBinary",
    fullnameOverride: SERVICES.loki.name,
    loki: {
      auth_enabled: false,
      commonConfig: { replication_factor: replicas },
      schemaConfig: {
        configs: [
          {
            from: "2024-04-01",
            store: "tsdb",
            object_store: "s3",
            schema: "v13",
            index: { prefix: "index_", period: "24h" },
          },
        ],
      },
      storage: {
        type: "s3",
        bucketNames: { chunks: logsBucket, ruler: logsBucket, admin: logsBucket },
        s3: { region },
      },
      limits_config: {
        retention_period: `${sizes.logsRetentionDays * HOURS_PER_DAY}h`,
        allow_structured_metadata: true,
      },
      compactor: { retention_enabled: true, delete_request_store: "s3" },
      analytics: { reporting_enabled: false },
    },
    serviceAccount: { create: true, name: SERVICE_ACCOUNTS.loki },
    singleBinary: {
      replicas,
      persistence: { enabled: true, size: "10Gi" },
      resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { memory: "2Gi" } },
    },
    read: { replicas: 0 },
    write: { replicas: 0 },
    backend: { replicas: 0 },
    gateway: { enabled: false },
    chunksCache: { enabled: false },
    resultsCache: { enabled: false },
    lokiCanary: { enabled: false },
    test: { enabled: false },
    minio: { enabled: false },
    monitoring: { serviceMonitor: { enabled: true } },
  };
}

/** Tempo in one process, its blocks on S3. */
export function tempoValues({ sizes, region, tracesBucket }: ValuesContext): HelmValues {
  return {
    fullnameOverride: SERVICES.tempo.name,
    tempo: {
      reportingEnabled: false,
      retention: `${sizes.tracesRetentionDays * HOURS_PER_DAY}h`,
      server: { http_listen_port: SERVICES.tempo.port },
      storage: {
        trace: {
          backend: "s3",
          s3: { bucket: tracesBucket, endpoint: pulumi.interpolate`s3.${region}.amazonaws.com`, region },
          wal: { path: "/var/tempo/wal" },
        },
      },
      resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { memory: "2Gi" } },
    },
    serviceAccount: { create: true, name: SERVICE_ACCOUNTS.tempo },
    persistence: { enabled: true, size: "10Gi" },
    serviceMonitor: { enabled: true },
  };
}

const COLLECTOR_IMAGE = { repository: "otel/opentelemetry-collector-contrib" };
const PROTECT_MEMORY = { check_interval: "5s", limit_percentage: 80, spike_limit_percentage: 25 };

/**
 * The collector that workloads send to: traces to Tempo, logs to Loki, and metrics, those counted from spans included, on a
 * port that every Prometheus replica scrapes for itself.
 */
export function collectorValues(context: ValuesContext): HelmValues {
  const { collector, tempo, loki } = SERVICES;
  const otlp = ["otlp"];
  return {
    mode: "deployment",
    fullnameOverride: collector.name,
    image: COLLECTOR_IMAGE,
    replicaCount: context.sizes.replicas,
    presets: { kubernetesAttributes: { enabled: true } },
    ports: {
      "jaeger-compact": { enabled: false },
      "jaeger-thrift": { enabled: false },
      "jaeger-grpc": { enabled: false },
      zipkin: { enabled: false },
      "app-metrics": {
        enabled: true,
        containerPort: collector.metrics,
        servicePort: collector.metrics,
        protocol: "TCP",
      },
    },
    serviceMonitor: { enabled: true, metricsEndpoints: [{ port: "app-metrics", honorLabels: true }] },
    config: {
      connectors: { spanmetrics: SPAN_METRICS },
      processors: { memory_limiter: PROTECT_MEMORY, batch: {} },
      exporters: {
        "otlp/tempo": {
          endpoint: `${tempo.name}.${context.namespace}.svc.cluster.local:4317`,
          tls: { insecure: true },
        },
        "otlphttp/loki": { endpoint: `${addressOf(context, loki.name, loki.port)}/otlp` },
        prometheus: {
          endpoint: `0.0.0.0:${collector.metrics}`,
          enable_open_metrics: true,
          resource_to_telemetry_conversion: { enabled: true },
        },
      },
      service: {
        pipelines: {
          traces: pipeline(otlp, ["otlp/tempo", "spanmetrics"]),
          metrics: pipeline(["otlp", "spanmetrics"], ["prometheus"]),
          logs: pipeline(otlp, ["otlphttp/loki"]),
        },
      },
    },
    securityContext: RESTRICTED,
    resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "512Mi" } },
  };
}

/** Metrics that RED dashboards and objectives are made of. The rules read them by the names that Prometheus gives them. */
const SPAN_METRICS: HelmValue = {
  histogram: {
    unit: "s",
    explicit: { buckets: ["5ms", "10ms", "25ms", "50ms", "100ms", "250ms", "500ms", "1s", "2500ms", "5s", "10s"] },
  },
  exemplars: { enabled: true },
  dimensions: [{ name: "k8s.namespace.name" }, { name: "http.route" }],
};

function pipeline(receivers: string[], exporters: string[]): HelmValue {
  return { receivers, processors: ["memory_limiter", "batch"], exporters };
}

const RESTRICTED: HelmValue = {
  runAsNonRoot: true,
  runAsUser: 10001,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
};

/** The collector on every node, which reads what containers print. */
export function agentValues(context: ValuesContext): HelmValues {
  const { loki } = SERVICES;
  return {
    mode: "daemonset",
    fullnameOverride: "otel-agent",
    image: COLLECTOR_IMAGE,
    presets: { logsCollection: { enabled: true }, kubernetesAttributes: { enabled: true } },
    service: { enabled: false },
    config: {
      processors: { memory_limiter: PROTECT_MEMORY, batch: {} },
      exporters: { "otlphttp/loki": { endpoint: `${addressOf(context, loki.name, loki.port)}/otlp` } },
      service: { pipelines: { logs: pipeline(["otlp"], ["otlphttp/loki"]) } },
    },
    tolerations: [{ operator: "Exists" }],
    resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "256Mi" } },
  };
}
