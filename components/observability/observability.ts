import type * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { PodIdentityGrant, type HelmValues } from "../cluster";
import { mergedValues } from "../cluster/addons/helmValues";
import { ArgumentError, presetOf, transformed, type Preset } from "../foundation";
import type { ObjectBucket } from "../database/bucket/objectBucket";
import { CHARTS, SERVICE_ACCOUNTS, SERVICES, type ReleaseName } from "./charts/charts";
import { prometheusValues } from "./charts/prometheusValues";
import { agentValues, collectorValues, lokiValues, tempoValues } from "./charts/signalValues";
import { addressOf, type ValuesContext } from "./charts/valuesContext";
import { clusterOverview } from "./dashboards/clusterOverview";
import { declareGrafanaAdmin } from "./grafanaAdmin";
import { declareDashboard, declareGrafanaRoute, declareRules } from "./kubernetesObjects";
import { declareNamespaces, declareNetworkPolicies, type Namespaces } from "./namespaces";
import type { ObservabilityArgs } from "./observabilityArgs";
import { platformRules } from "./rules/platformRules";
import { declareSignalBucket } from "./signalStorage";

/** What workloads and people need of an observability stack. */
export interface ObservabilityStack {
  readonly namespace: pulumi.Output<string>;
  /** OTLP gRPC endpoint inside the cluster, `http://host:4317`. */
  readonly otlpEndpoint: pulumi.Output<string>;
  readonly grafanaHost: pulumi.Output<string>;
}

/**
 * Metrics, logs and traces on the cluster itself: Prometheus, Loki, Tempo, an OpenTelemetry collector and Grafana, by pinned
 * Helm releases. Workloads send OTLP to `otlpEndpoint`; container logs are collected from every node without being asked.
 *
 * ```ts
 * const observability = new Observability("main", { cluster, domain: "dev.example.com", environmentClass: "dev" }, { dependsOn: addons });
 * ```
 *
 * ### Cost
 * Nodes for the pods, volumes of Prometheus by the gigabyte and month (times its replicas), logs and traces on S3 by the
 * gigabyte and month, one KMS key for each bucket unless one is given, one secret. Nothing is billed by series or by query.
 *
 * @throws ArgumentError for sizes that are not positive.
 */
export class Observability extends pulumi.ComponentResource implements ObservabilityStack {
  readonly namespace: pulumi.Output<string>;
  readonly otlpEndpoint: pulumi.Output<string>;
  readonly grafanaHost: pulumi.Output<string>;
  /** Secret in Secrets Manager: JSON with username and password of Grafana's first login. */
  readonly grafanaSecretArn: pulumi.Output<string>;
  readonly logsBucket: ObjectBucket;
  readonly tracesBucket: ObjectBucket;
  /** Helm releases by name. */
  readonly releases: Record<ReleaseName, kubernetes.helm.v3.Release>;
  private readonly inCluster: pulumi.CustomResourceOptions;

  constructor(
    private readonly componentName: string,
    private readonly args: ObservabilityArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:observability:Observability", componentName, {}, opts);
    const sizes = sizesOf(componentName, args);
    this.inCluster = { parent: this, provider: args.cluster.provider };
    const namespace = args.namespace ?? "observability";
    const namespaces = declareNamespaces(componentName, namespace, args.transform?.namespace, this.inCluster);
    declareNetworkPolicies(componentName, namespaces, this.inCluster);
    this.logsBucket = declareSignalBucket(`${componentName}-logs`, sizes.logsRetentionDays, args, { parent: this });
    this.tracesBucket = declareSignalBucket(`${componentName}-traces`, sizes.tracesRetentionDays, args, {
      parent: this,
    });
    const { login, secret } = declareGrafanaAdmin(componentName, namespaces.stack.metadata.name, args, this);
    const grants = this.declareGrants(namespaces);
    const grafanaHost = `grafana.${args.domain}`;
    const context: ValuesContext = {
      sizes,
      namespace,
      agentNamespace: `${namespace}-agents`,
      region: args.cluster.region,
      grafanaHost,
      logsBucket: this.logsBucket.bucketName,
      tracesBucket: this.tracesBucket.bucketName,
      alertTopicArn: args.alertTopic?.arn,
    };
    this.releases = this.install(context, namespaces, [secret, ...grants]);
    this.declareObjects(namespaces, grafanaHost);

    this.namespace = namespaces.stack.metadata.name;
    this.otlpEndpoint = pulumi.output(addressOf(context, SERVICES.collector.name, SERVICES.collector.grpc));
    this.grafanaHost = pulumi.output(grafanaHost);
    this.grafanaSecretArn = login.arn;
    this.registerOutputs({
      namespace: this.namespace,
      otlpEndpoint: this.otlpEndpoint,
      grafanaHost: this.grafanaHost,
      grafanaSecretArn: this.grafanaSecretArn,
    });
  }

  /** A stack that exists already, as the same interface. It declares nothing. */
  static fromExisting(args: { [key in keyof ObservabilityStack]: pulumi.Input<string> }): ObservabilityStack {
    return {
      namespace: pulumi.output(args.namespace),
      otlpEndpoint: pulumi.output(args.otlpEndpoint),
      grafanaHost: pulumi.output(args.grafanaHost),
    };
  }

  /** Loki and Tempo may use their bucket, Alertmanager its topic. Pods get credentials when they start, so these come first. */
  private declareGrants(namespaces: Namespaces): PodIdentityGrant[] {
    const statements: Record<keyof typeof SERVICE_ACCOUNTS, aws.iam.PolicyStatement[]> = {
      loki: this.logsBucket.accessStatements("readWrite"),
      tempo: this.tracesBucket.accessStatements("readWrite"),
      alertmanager: publishStatements(this.args.alertTopic),
    };
    return Object.entries(SERVICE_ACCOUNTS).flatMap(([key, serviceAccount]) => {
      const allowed = statements[key as keyof typeof SERVICE_ACCOUNTS];
      if (allowed.length === 0) return [];
      const grant = {
        clusterName: this.args.cluster.name,
        namespace: namespaces.stack.metadata.name,
        serviceAccount,
        statements: allowed,
        tags: this.args.tags,
      };
      return [new PodIdentityGrant(`${this.componentName}-${key}`, grant, { parent: this })];
    });
  }

  /** Prometheus first: it brings the kinds by which the others ask to be scraped. */
  private install(
    context: ValuesContext,
    namespaces: Namespaces,
    dependsOn: pulumi.Resource[],
  ): Record<ReleaseName, kubernetes.helm.v3.Release> {
    const { stack, agents } = namespaces;
    const prometheus = this.release("prometheus", prometheusValues(context), stack, [...dependsOn, agents]);
    const after = [...dependsOn, prometheus];
    const loki = this.release("loki", lokiValues(context), stack, after);
    const tempo = this.release("tempo", tempoValues(context), stack, after);
    return {
      prometheus,
      loki,
      tempo,
      "otel-collector": this.release("otel-collector", collectorValues(context), stack, [...after, loki, tempo]),
      "otel-agent": this.release("otel-agent", agentValues(context), agents, [...after, loki]),
    };
  }

  private release(
    name: ReleaseName,
    values: HelmValues,
    { metadata }: kubernetes.core.v1.Namespace,
    dependsOn: pulumi.Resource[],
  ): kubernetes.helm.v3.Release {
    const { chart, repository, version } = CHARTS[name];
    return new kubernetes.helm.v3.Release(
      ...transformed<kubernetes.helm.v3.ReleaseArgs>(
        this.args.transform?.release,
        `${this.componentName}-${name}`,
        {
          name,
          chart,
          version,
          repositoryOpts: { repo: repository },
          namespace: metadata.name,
          values: mergedValues(values, this.args.values?.[name]),
          // A failed first installation is removed, so that the next run starts clean.
          atomic: true,
          maxHistory: 5,
          timeout: 900,
        },
        { ...this.inCluster, dependsOn },
      ),
    );
  }

  private declareObjects({ stack }: Namespaces, grafanaHost: string): void {
    const { args, componentName: name } = this;
    const place = { namespace: stack.metadata.name };
    const afterOperator = { ...this.inCluster, dependsOn: this.releases.prometheus };
    declareDashboard(`${name}-cluster`, args.cluster.name.apply(clusterOverview), place, this.inCluster);
    declareRules(`${name}-platform`, [...platformRules(), ...(args.ruleGroups ?? [])], place, afterOperator);
    if (args.gateway !== undefined) {
      declareGrafanaRoute(`${name}-grafana`, grafanaHost, args.gateway, place, afterOperator);
    }
  }
}

function publishStatements(topic: ObservabilityArgs["alertTopic"]): aws.iam.PolicyStatement[] {
  if (topic === undefined) return [];
  const publish: aws.iam.PolicyStatement = { Effect: "Allow", Action: "sns:Publish", Resource: topic.arn };
  if (topic.kmsKeyArn === undefined) return [publish];
  const encrypt = {
    Effect: "Allow",
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: topic.kmsKeyArn,
  } as const;
  return [publish, { ...encrypt, Action: [...encrypt.Action] }];
}

function sizesOf(name: string, args: ObservabilityArgs): Preset["observability"] {
  const preset = presetOf(args.environmentClass).observability;
  const sizes: Preset["observability"] = {
    metricsRetentionDays: args.metricsRetentionDays ?? preset.metricsRetentionDays,
    logsRetentionDays: args.logsRetentionDays ?? preset.logsRetentionDays,
    tracesRetentionDays: args.tracesRetentionDays ?? preset.tracesRetentionDays,
    metricsStorageGiB: args.metricsStorageGiB ?? preset.metricsStorageGiB,
    replicas: args.replicas ?? preset.replicas,
  };
  const component = `Observability ${JSON.stringify(name)}`;
  for (const [path, given] of Object.entries(sizes)) {
    if (Number.isInteger(given) && given >= 1) continue;
    throw new ArgumentError({ component, path, given, allowed: "an integer of at least 1" });
  }
  if (sizes.replicas > 5) {
    throw new ArgumentError({ component, path: "replicas", given: sizes.replicas, allowed: "an integer from 1 to 5" });
  }
  return sizes;
}
