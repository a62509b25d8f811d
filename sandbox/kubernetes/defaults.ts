import type { Properties } from "../models/model";
import { isMap } from "./difference";
import { groupOf, type KubernetesObject } from "./kubernetesObject";

type Defaulting = (spec: Properties) => Properties;

const POD_SPEC: Properties = {
  dnsPolicy: "ClusterFirst",
  restartPolicy: "Always",
  schedulerName: "default-scheduler",
  securityContext: {},
  terminationGracePeriodSeconds: 30,
};

const CONTAINER: Properties = {
  resources: {},
  terminationMessagePath: "/dev/termination-log",
  terminationMessagePolicy: "File",
};

const PROBE: Properties = { failureThreshold: 3, periodSeconds: 10, successThreshold: 1, timeoutSeconds: 1 };

/** Defaults of `spec` per group and kind (source: Kubernetes API reference, the "defaults to" of each field). */
const DEFAULTS: Readonly<Record<string, Defaulting>> = {
  "/Pod": withPodDefaults,
  "/Service": withServiceDefaults,
  "/PersistentVolumeClaim": (spec) => ({ volumeMode: "Filesystem", ...spec }),
  "apps/Deployment": (spec) =>
    withTemplate({
      progressDeadlineSeconds: 600,
      replicas: 1,
      revisionHistoryLimit: 10,
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" } },
      ...spec,
    }),
  "apps/StatefulSet": (spec) =>
    withTemplate({
      podManagementPolicy: "OrderedReady",
      replicas: 1,
      revisionHistoryLimit: 10,
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 0 } },
      ...spec,
    }),
  "apps/DaemonSet": (spec) =>
    withTemplate({
      revisionHistoryLimit: 10,
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      ...spec,
    }),
  "batch/Job": (spec) =>
    withTemplate({
      backoffLimit: 6,
      completionMode: "NonIndexed",
      completions: 1,
      parallelism: 1,
      suspend: false,
      ...spec,
    }),
  "batch/CronJob": (spec) => ({
    concurrencyPolicy: "Allow",
    failedJobsHistoryLimit: 1,
    successfulJobsHistoryLimit: 3,
    suspend: false,
    ...spec,
  }),
  "autoscaling/HorizontalPodAutoscaler": (spec) => ({ minReplicas: 1, ...spec }),
};

/** Lays the server's defaults under an object's fields. */
export function withDefaults(object: KubernetesObject): KubernetesObject {
  if (object.kind === "Secret" && groupOf(object.apiVersion) === "") return { type: "Opaque", ...object };
  if (object.kind === "Namespace" && groupOf(object.apiVersion) === "") return withNamespaceDefaults(object);
  const defaulting = DEFAULTS[`${groupOf(object.apiVersion)}/${object.kind}`];
  return defaulting && isMap(object.spec) ? { ...object, spec: defaulting(object.spec) } : object;
}

function withNamespaceDefaults(object: KubernetesObject): KubernetesObject {
  const labels = { ...object.metadata.labels, "kubernetes.io/metadata.name": object.metadata.name };
  return { spec: { finalizers: ["kubernetes"] }, ...object, metadata: { ...object.metadata, labels } };
}

function withTemplate(spec: Properties): Properties {
  if (!isMap(spec.template) || !isMap(spec.template.spec)) return spec;
  return { ...spec, template: { ...spec.template, spec: withPodDefaults(spec.template.spec) } };
}

function withPodDefaults(spec: Properties): Properties {
  const containers = (list: unknown) => (Array.isArray(list) ? list.map(withContainerDefaults) : list);
  return {
    ...POD_SPEC,
    ...spec,
    containers: containers(spec.containers),
    ...(spec.initContainers === undefined ? {} : { initContainers: containers(spec.initContainers) }),
  };
}

function withContainerDefaults(container: unknown): unknown {
  if (!isMap(container)) return container;
  const full: Properties = { imagePullPolicy: pullPolicyOf(container.image), ...CONTAINER, ...container };
  for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) {
    if (isMap(full[probe])) full[probe] = { ...PROBE, ...full[probe] };
  }
  if (Array.isArray(full.ports))
    full.ports = full.ports.map((port) => (isMap(port) ? { protocol: "TCP", ...port } : port));
  return full;
}

function pullPolicyOf(image: unknown): string {
  const text = String(image);
  if (text.includes("@")) return "IfNotPresent";
  const tag = /:([^/:]+)$/.exec(text)?.[1];
  return tag === undefined || tag === "latest" ? "Always" : "IfNotPresent";
}

function withServiceDefaults(spec: Properties): Properties {
  if (spec.type === "ExternalName") return { sessionAffinity: "None", ...spec };
  const ports = Array.isArray(spec.ports)
    ? spec.ports.map((port) => (isMap(port) ? { protocol: "TCP", targetPort: port.port, ...port } : port))
    : undefined;
  return {
    type: "ClusterIP",
    sessionAffinity: "None",
    internalTrafficPolicy: "Cluster",
    ipFamilies: ["IPv4"],
    ipFamilyPolicy: "SingleStack",
    ...spec,
    ...(ports ? { ports } : {}),
  };
}
