import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Configuration } from "./configuration";
import { type PodContainers, podContainers } from "./containers";
import { callerLabel, selectorLabels, workloadAnnotations } from "./labels";
import { child, type PodScope } from "./workloadScope";

type PodTemplate = k8s.types.input.core.v1.PodTemplateSpec;

/** The Kubernetes object that runs a workload's pods. */
export type Controller = k8s.apps.v1.Deployment | k8s.batch.v1.Job | k8s.batch.v1.CronJob;

/** User and group of containers: no user of the node has such a number (CIS Kubernetes Benchmark asks for 10000 or more). */
const DEFAULT_USER = 10001;

/** Finished jobs that are kept to be looked at. */
const KEPT_JOBS = 3;

/** Tries of a job before it has failed. */
const JOB_RETRIES = 3;

export interface PodRequest {
  scope: PodScope;
  configuration: Configuration;
  image: (image: string) => pulumi.Input<string>;
  /** What must be ready before the first pod starts. */
  dependsOn: pulumi.Resource[];
  /** Fixed number of pods, where nothing scales them. */
  replicas?: number;
  /** Whether a volume allows one pod at a time. */
  singlePod: boolean;
}

/** Declares what runs the pods: a Deployment, or a Job or CronJob where the runtime says so. */
export function declareController(request: PodRequest): Controller {
  const runtime = request.scope.score.plinth.runtime ?? "service";
  const containers = podContainers(request.scope, request.configuration, request.image);
  const configured = request.configuration.declare();
  const ready = { ...request, dependsOn: [...request.dependsOn, ...configured] };
  if (runtime === "job") return declareJob(ready, containers);
  return runtime === "cron" ? declareCronJob(ready, containers) : declareDeployment(ready, containers);
}

function declareDeployment(request: PodRequest, containers: PodContainers): k8s.apps.v1.Deployment {
  const { scope, dependsOn, replicas, singlePod } = request;
  const args: k8s.apps.v1.DeploymentArgs = {
    metadata: objectMeta(scope),
    spec: {
      ...(replicas !== undefined && { replicas }),
      revisionHistoryLimit: 5,
      progressDeadlineSeconds: 600,
      strategy: singlePod
        ? { type: "Recreate" }
        : { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: "25%" } },
      selector: { matchLabels: selectorLabels(scope.score.name) },
      template: podTemplate(request, containers),
    },
  };
  return new k8s.apps.v1.Deployment(...child(scope, "", scope.args.transform?.deployment, args, { dependsOn }));
}

function declareJob(request: PodRequest, containers: PodContainers): k8s.batch.v1.Job {
  const { scope, dependsOn } = request;
  // Without a name of its own a changed job is a new object beside the old one, which cannot be changed.
  const args = { metadata: { ...objectMeta(scope), name: undefined }, spec: jobSpec(request, containers) };
  return new k8s.batch.v1.Job(
    ...child<k8s.batch.v1.JobArgs>(scope, "", scope.args.transform?.job, args, { dependsOn }),
  );
}

function declareCronJob(request: PodRequest, containers: PodContainers): k8s.batch.v1.CronJob {
  const { scope, dependsOn } = request;
  const { cron = "", timeZone = "Etc/UTC" } = scope.score.plinth.schedule ?? {};
  const args: k8s.batch.v1.CronJobArgs = {
    metadata: objectMeta(scope),
    spec: {
      schedule: cron,
      timeZone,
      concurrencyPolicy: "Forbid",
      startingDeadlineSeconds: 300,
      successfulJobsHistoryLimit: KEPT_JOBS,
      failedJobsHistoryLimit: KEPT_JOBS,
      jobTemplate: { metadata: { labels: scope.labels }, spec: jobSpec(request, containers) },
    },
  };
  return new k8s.batch.v1.CronJob(...child(scope, "", scope.args.transform?.cronJob, args, { dependsOn }));
}

function jobSpec(request: PodRequest, containers: PodContainers): k8s.types.input.batch.v1.JobSpec {
  const template = podTemplate(request, containers);
  return {
    backoffLimit: JOB_RETRIES,
    template: { ...template, spec: { ...podSpec(request, containers), restartPolicy: "Never" } },
  };
}

function podTemplate(request: PodRequest, containers: PodContainers): PodTemplate {
  const { scope, configuration } = request;
  const calls = calledWorkloads(scope).map((workload) => [callerLabel(workload), "true"]);
  return {
    metadata: {
      labels: { ...scope.labels, ...(Object.fromEntries(calls) as Record<string, string>) },
      annotations: { ...scope.score.annotations, "plinth.dev/config-checksum": configuration.checksum() },
    },
    spec: podSpec(request, containers),
  };
}

function podSpec({ scope }: PodRequest, containers: PodContainers): k8s.types.input.core.v1.PodSpec {
  const user = scope.args.runAsUser ?? DEFAULT_USER;
  return {
    serviceAccountName: scope.score.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 30,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: user,
      runAsGroup: user,
      fsGroup: user,
      fsGroupChangePolicy: "OnRootMismatch",
      seccompProfile: { type: "RuntimeDefault" },
    },
    topologySpreadConstraints: ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
      topologyKey,
      maxSkew: 1,
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: selectorLabels(scope.score.name) },
    })),
    ...containers,
  };
}

function objectMeta({ score, namespace, labels }: PodScope) {
  return {
    name: score.name,
    namespace,
    labels,
    annotations: { ...score.annotations, ...workloadAnnotations(score) },
  };
}

/** Names of the workloads that a workload's resources let it call. */
export function calledWorkloads({ resources }: PodScope): string[] {
  const called = [...resources.provisioned.values()].flatMap(({ egress }) =>
    (egress ?? []).flatMap((destination) => ("workload" in destination ? [destination.workload] : [])),
  );
  return [...new Set(called)].sort();
}
