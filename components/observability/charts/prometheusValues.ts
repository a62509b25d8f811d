import type { HelmValue, HelmValues } from "../../cluster";
import { DASHBOARD_LABEL, DATA_SOURCES, GRAFANA_ADMIN, SERVICE_ACCOUNTS, SERVICES } from "./charts";
import { addressOf, type ValuesContext } from "./valuesContext";

/** Share of the volume that Prometheus may fill with blocks; the rest is its write-ahead log. */
const BLOCK_SHARE = 0.85;

/** Prometheus, Alertmanager, Grafana and the exporters of nodes and objects. */
export function prometheusValues(context: ValuesContext): HelmValues {
  const { sizes, agentNamespace } = context;
  return {
    fullnameOverride: "prometheus",
    crds: { enabled: true },
    prometheus: {
      prometheusSpec: {
        replicas: sizes.replicas,
        retention: `${sizes.metricsRetentionDays}d`,
        retentionSize: `${Math.floor(sizes.metricsStorageGiB * BLOCK_SHARE)}GB`,
        storageSpec: { volumeClaimTemplate: volumeClaim(sizes.metricsStorageGiB) },
        enableFeatures: ["exemplar-storage"],
        // Monitors and rules count in every namespace, whoever made them.
        serviceMonitorSelectorNilUsesHelmValues: false,
        podMonitorSelectorNilUsesHelmValues: false,
        probeSelectorNilUsesHelmValues: false,
        ruleSelectorNilUsesHelmValues: false,
        podAntiAffinity: "soft",
        resources: { requests: { cpu: "250m", memory: "1Gi" }, limits: { memory: "4Gi" } },
      },
    },
    alertmanager: alertmanager(context),
    grafana: grafana(context),
    "prometheus-node-exporter": { namespaceOverride: agentNamespace },
    prometheusOperator: { resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "256Mi" } } },
    // The control plane of EKS cannot be scraped; its own alerts would always fire.
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeEtcd: { enabled: false },
    kubeProxy: { enabled: false },
  };
}

function volumeClaim(gibibytes: number): HelmValue {
  return { spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: `${gibibytes}Gi` } } } };
}

function alertmanager({ sizes, region, alertTopicArn }: ValuesContext): HelmValue {
  const receiver: HelmValue =
    alertTopicArn === undefined
      ? { name: "default" }
      : { name: "default", sns_configs: [{ topic_arn: alertTopicArn, sigv4: { region }, send_resolved: true }] };
  return {
    serviceAccount: { create: true, name: SERVICE_ACCOUNTS.alertmanager },
    alertmanagerSpec: {
      replicas: sizes.replicas,
      retention: "120h",
      storage: { volumeClaimTemplate: volumeClaim(2) },
      resources: { requests: { cpu: "25m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    },
    config: {
      route: {
        receiver: "default",
        group_by: ["namespace", "alertname"],
        group_wait: "30s",
        group_interval: "5m",
        repeat_interval: "12h",
        routes: [{ receiver: "silent", matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] }],
      },
      receivers: [receiver, { name: "silent" }],
      inhibit_rules: [
        {
          source_matchers: ['severity = "critical"'],
          target_matchers: ['severity = "warning"'],
          equal: ["namespace", "alertname"],
        },
      ],
    },
  };
}

function grafana(context: ValuesContext): HelmValue {
  const { secret, userKey, passwordKey } = GRAFANA_ADMIN;
  const [[label, labelValue]] = Object.entries(DASHBOARD_LABEL) as [[string, string]];
  return {
    fullnameOverride: SERVICES.grafana.name,
    replicas: context.sizes.replicas,
    admin: { existingSecret: secret, userKey, passwordKey },
    // Dashboards and data sources are code, so a pod has nothing to keep and needs no root to own its volume.
    persistence: { enabled: false },
    initChownData: { enabled: false },
    sidecar: {
      dashboards: { enabled: true, label, labelValue, searchNamespace: "ALL" },
      datasources: { defaultDatasourceEnabled: true, uid: DATA_SOURCES.prometheus },
    },
    additionalDataSources: dataSources(context),
    "grafana.ini": {
      server: { root_url: `https://${context.grafanaHost}` },
      users: { allow_sign_up: false },
      security: { cookie_secure: true, strict_transport_security: true },
      analytics: { reporting_enabled: false, check_for_updates: false },
    },
    resources: { requests: { cpu: "50m", memory: "192Mi" }, limits: { memory: "512Mi" } },
  };
}

/** Logs and traces, each leading to the other. */
function dataSources(context: ValuesContext): HelmValue[] {
  const { loki, tempo } = SERVICES;
  return [
    {
      name: "Loki",
      uid: DATA_SOURCES.loki,
      type: "loki",
      access: "proxy",
      url: addressOf(context, loki.name, loki.port),
      jsonData: {
        derivedFields: [
          {
            name: "trace",
            matcherType: "label",
            matcherRegex: "trace_id",
            datasourceUid: DATA_SOURCES.tempo,
            url: "$${__value.raw}",
          },
        ],
      },
    },
    {
      name: "Tempo",
      uid: DATA_SOURCES.tempo,
      type: "tempo",
      access: "proxy",
      url: addressOf(context, tempo.name, tempo.port),
      jsonData: {
        tracesToLogsV2: { datasourceUid: DATA_SOURCES.loki, filterByTraceID: true },
        serviceMap: { datasourceUid: DATA_SOURCES.prometheus },
      },
    },
  ];
}
