import type { Properties } from "../models/model";
import { isMap } from "./difference";
import { groupOf, type KubernetesObject } from "./kubernetesObject";

type StatusOf = (object: KubernetesObject, now: string) => Properties;

/** What a healthy cluster's controllers would report, per group and kind. */
const STATUS: Readonly<Record<string, StatusOf>> = {
  "/Namespace": () => ({ phase: "Active" }),
  "/Pod": (_, now) => ({
    phase: "Running",
    podIP: "10.0.128.10",
    startTime: now,
    conditions: ["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => condition(type, now)),
  }),
  "/Service": (object) => ({ loadBalancer: balancerOf(object) }),
  "/PersistentVolume": () => ({ phase: "Available" }),
  "/PersistentVolumeClaim": ({ spec }) => ({
    phase: "Bound",
    accessModes: at(spec, "accessModes"),
    capacity: { storage: at(at(at(spec, "resources"), "requests"), "storage") },
  }),
  "/ResourceQuota": ({ spec }) => ({ hard: at(spec, "hard"), used: {} }),
  "apps/Deployment": ({ spec, metadata }, now) => ({
    observedGeneration: metadata.generation,
    replicas: at(spec, "replicas"),
    updatedReplicas: at(spec, "replicas"),
    readyReplicas: at(spec, "replicas"),
    availableReplicas: at(spec, "replicas"),
    conditions: [
      condition("Available", now, "MinimumReplicasAvailable"),
      condition("Progressing", now, "NewReplicaSetAvailable"),
    ],
  }),
  "apps/StatefulSet": ({ spec, metadata }) => ({
    observedGeneration: metadata.generation,
    replicas: at(spec, "replicas"),
    currentReplicas: at(spec, "replicas"),
    readyReplicas: at(spec, "replicas"),
    availableReplicas: at(spec, "replicas"),
    updatedReplicas: at(spec, "replicas"),
  }),
  "apps/ReplicaSet": ({ spec, metadata }) => ({
    observedGeneration: metadata.generation,
    replicas: at(spec, "replicas"),
    readyReplicas: at(spec, "replicas"),
    availableReplicas: at(spec, "replicas"),
  }),
  "apps/DaemonSet": ({ metadata }) => ({
    observedGeneration: metadata.generation,
    currentNumberScheduled: 0,
    desiredNumberScheduled: 0,
    numberMisscheduled: 0,
    numberReady: 0,
  }),
  "batch/Job": (_, now) => ({
    startTime: now,
    completionTime: now,
    succeeded: 1,
    conditions: [condition("Complete", now)],
  }),
  "batch/CronJob": () => ({}),
  "autoscaling/HorizontalPodAutoscaler": ({ spec }, now) => ({
    currentReplicas: at(spec, "minReplicas"),
    desiredReplicas: at(spec, "minReplicas"),
    conditions: [condition("AbleToScale", now), condition("ScalingActive", now)],
  }),
  "policy/PodDisruptionBudget": (_, now) => ({
    currentHealthy: 1,
    desiredHealthy: 0,
    disruptionsAllowed: 1,
    expectedPods: 1,
    conditions: [condition("DisruptionAllowed", now, "SufficientPods")],
  }),
  "networking.k8s.io/Ingress": ({ metadata }) => ({ loadBalancer: { ingress: [{ hostname: hostnameOf(metadata) }] } }),
  "apiextensions.k8s.io/CustomResourceDefinition": ({ spec }, now) => ({
    acceptedNames: at(spec, "names"),
    conditions: [condition("NamesAccepted", now, "NoConflicts"), condition("Established", now, "InitialNamesAccepted")],
    storedVersions: storedVersionsOf(spec),
  }),
  "gateway.networking.k8s.io/Gateway": ({ metadata }, now) => ({
    addresses: [{ type: "Hostname", value: hostnameOf(metadata) }],
    conditions: [condition("Accepted", now), condition("Programmed", now)],
  }),
  "gateway.networking.k8s.io/GatewayClass": (_, now) => ({ conditions: [condition("Accepted", now)] }),
  "gateway.networking.k8s.io/HTTPRoute": (object, now) => ({ parents: routeParentsOf(object, now) }),
  "gateway.networking.k8s.io/GRPCRoute": (object, now) => ({ parents: routeParentsOf(object, now) }),
  "external-secrets.io/ExternalSecret": (_, now) => ({
    refreshTime: now,
    conditions: [condition("Ready", now, "SecretSynced")],
  }),
  "external-secrets.io/SecretStore": (_, now) => ({ conditions: [condition("Ready", now, "Valid")] }),
  "external-secrets.io/ClusterSecretStore": (_, now) => ({ conditions: [condition("Ready", now, "Valid")] }),
  "cert-manager.io/Certificate": (_, now) => ({ conditions: [condition("Ready", now)] }),
};

/** The status a healthy cluster would show for an object; undefined for kinds that have none. */
export function statusOf(object: KubernetesObject, now: string): Properties | undefined {
  return STATUS[`${groupOf(object.apiVersion)}/${object.kind}`]?.(object, now);
}

function condition(type: string, now: string, reason = type): Properties {
  return { type, status: "True", reason, lastTransitionTime: now };
}

function at(value: unknown, key: string): unknown {
  return isMap(value) ? value[key] : undefined;
}

function balancerOf({ spec, metadata }: KubernetesObject): Properties {
  return at(spec, "type") === "LoadBalancer" ? { ingress: [{ hostname: hostnameOf(metadata) }] } : {};
}

/** A name of the form that the AWS load balancer controller reports. */
function hostnameOf({ name, namespace, uid }: KubernetesObject["metadata"]): string {
  const digits = (uid ?? "").replace(/-/g, "").slice(0, 10);
  return `k8s-${(namespace ?? "").slice(0, 8)}-${name.slice(0, 8)}-${digits}.elb.us-east-1.amazonaws.com`;
}

function storedVersionsOf(spec: unknown): unknown[] {
  const versions = at(spec, "versions");
  return Array.isArray(versions)
    ? versions.filter((version) => at(version, "storage")).map((version) => at(version, "name"))
    : [];
}

function routeParentsOf({ spec }: KubernetesObject, now: string): Properties[] {
  const parents = at(spec, "parentRefs");
  return (Array.isArray(parents) ? parents : []).map((parentRef: unknown) => ({
    parentRef,
    controllerName: "gateway.k8s.aws/alb",
    conditions: [condition("Accepted", now), condition("ResolvedRefs", now)],
  }));
}
