import type * as aws from "@pulumi/aws";
import type * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { HelmValues, KubernetesCluster } from "../cluster";
import type { EnvironmentClass, Transform } from "../foundation";
import type { ReleaseName } from "./charts/charts";
import type { RuleGroup } from "./rules/promRule";

export interface ObservabilityArgs {
  /** Cluster to install on. */
  cluster: KubernetesCluster;
  /** Row of the preset table: retention, storage and replicas. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Name of the environment, for the prefix of Grafana's secret. Default: the stack's name. */
  environment?: string;
  /** Parent DNS domain; Grafana is `grafana.<domain>`. */
  domain: string;
  /** Gateway API `Gateway` that Grafana is reached through. Default: none, it is reached by port-forward. */
  gateway?: { name: pulumi.Input<string>; namespace: pulumi.Input<string> };
  /** Days that metrics are kept. Default: the class's preset. */
  metricsRetentionDays?: number;
  /** Days that logs are kept. Default: the class's preset. */
  logsRetentionDays?: number;
  /** Days that traces are kept. Default: the class's preset. */
  tracesRetentionDays?: number;
  /** Volume of each Prometheus, GiB. Default: the class's preset. */
  metricsStorageGiB?: number;
  /** Replicas of Prometheus, Alertmanager, Grafana and collector, 1 to 5. Default: the class's preset. */
  replicas?: number;
  /** Namespace; agents that must see the nodes run in `<namespace>-agents`. Default: `observability`. */
  namespace?: string;
  /** Key of logs, traces and Grafana's secret. Default: a new key for each. */
  kmsKeyArn?: pulumi.Input<string>;
  /** SNS topic that alerts go to. Default: none, they stay in Alertmanager. */
  alertTopic?: {
    arn: pulumi.Input<string>;
    /** Key of the topic, where it is encrypted with a customer-managed one. */
    kmsKeyArn?: pulumi.Input<string>;
  };
  /** Rule groups beside those of every platform. Default: none. */
  ruleGroups?: RuleGroup[];
  /** Values laid over those of a release; maps are merged. */
  values?: Partial<Record<ReleaseName, HelmValues>>;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    /** Called for each release. */
    release?: Transform<kubernetes.helm.v3.ReleaseArgs>;
    namespace?: Transform<kubernetes.core.v1.NamespaceArgs>;
    /** Called for the buckets of logs and traces. */
    bucket?: Transform<aws.s3.BucketArgs>;
  };
}
