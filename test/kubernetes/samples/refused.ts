import type { Properties } from "../../../sandbox/models/model";
import { podTemplate, type Sample } from "./accepted";

/** A declaration that a server refuses, and the path of the field that it names. */
export interface RefusedSample extends Sample {
  path: string;
}

const labels = { app: "web" };

function deployment(spec: Properties, metadata: Properties = {}): Pick<Sample, "type" | "inputs"> {
  const complete = { selector: { matchLabels: labels }, template: podTemplate(), ...spec };
  return { type: "kubernetes:apps/v1:Deployment", inputs: { metadata, spec: complete } };
}

function container(overrides: Properties): Pick<Sample, "type" | "inputs"> {
  const one = { name: "web", image: "registry.example/web:1", ...overrides };
  return deployment({ template: podTemplate({ containers: [one] }) });
}

function service(spec: Properties): Pick<Sample, "type" | "inputs"> {
  return { type: "kubernetes:core/v1:Service", inputs: { spec: { selector: labels, ...spec } } };
}

const CONTAINER = "spec.template.spec.containers[0]";

/** Objects that a server refuses, each with one fault. */
export const REFUSED: readonly RefusedSample[] = [
  { title: "a name in capitals", ...deployment({}, { name: "Web" }), path: "metadata.name" },
  { title: "a name with an underscore", ...deployment({}, { name: "my_web" }), path: "metadata.name" },
  { title: "a name that is too long", ...deployment({}, { name: "w".repeat(254) }), path: "metadata.name" },
  {
    title: "a Service with a dot in its name",
    type: "kubernetes:core/v1:Service",
    inputs: { metadata: { name: "web.orders" }, spec: { ports: [{ port: 80 }] } },
    path: "metadata.name",
  },
  {
    title: "a Namespace with a dot",
    type: "kubernetes:core/v1:Namespace",
    inputs: { metadata: { name: "team.orders" } },
    path: "metadata.name",
  },
  { title: "a label value with a space", ...deployment({}, { labels: { team: "a b" } }), path: "metadata.labels" },
  { title: "a label key with two slashes", ...deployment({}, { labels: { "a/b/c": "d" } }), path: "metadata.labels" },
  {
    title: "an annotation key with a space",
    ...deployment({}, { annotations: { "a b": "c" } }),
    path: "metadata.annotations",
  },
  { title: "no selector", ...deployment({ selector: undefined }), path: "spec.selector" },
  {
    title: "a selector that its pods do not match",
    ...deployment({ selector: { matchLabels: { app: "other" } } }),
    path: "spec.template.metadata.labels",
  },
  { title: "a negative number of replicas", ...deployment({ replicas: -1 }), path: "spec.replicas" },
  {
    title: "no container",
    ...deployment({ template: podTemplate({ containers: [] }) }),
    path: "spec.template.spec.containers",
  },
  { title: "a container without image", ...container({ image: undefined }), path: `${CONTAINER}.image` },
  { title: "a container name in capitals", ...container({ name: "Web" }), path: `${CONTAINER}.name` },
  {
    title: "a port beyond the last",
    ...container({ ports: [{ containerPort: 70000 }] }),
    path: `${CONTAINER}.ports[0].containerPort`,
  },
  {
    title: "a port name that is too long",
    ...container({ ports: [{ containerPort: 1, name: "a-very-long-port" }] }),
    path: `${CONTAINER}.ports[0].name`,
  },
  {
    title: "a request above its limit",
    ...container({ resources: { requests: { memory: "2Gi" }, limits: { memory: "1Gi" } } }),
    path: `${CONTAINER}.resources.requests`,
  },
  {
    title: "a mount of a volume that is not there",
    ...container({ volumeMounts: [{ name: "data", mountPath: "/data" }] }),
    path: `${CONTAINER}.volumeMounts[0].name`,
  },
  {
    title: "a probe of two kinds",
    ...container({ livenessProbe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } } }),
    path: `${CONTAINER}.livenessProbe.tcpSocket`,
  },
  {
    title: "an unknown pull policy",
    ...container({ imagePullPolicy: "Sometimes" }),
    path: `${CONTAINER}.imagePullPolicy`,
  },
  {
    title: "a variable with a value and a source",
    ...container({ env: [{ name: "A", value: "b", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } }] }),
    path: `${CONTAINER}.env[0].valueFrom`,
  },
  {
    title: "privileged without escalation",
    ...container({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
    path: `${CONTAINER}.securityContext`,
  },
  {
    title: "a Deployment whose pods end",
    ...deployment({ template: podTemplate({ restartPolicy: "Never" }) }),
    path: "spec.template.spec.restartPolicy",
  },
  {
    title: "a Job whose pods never end",
    type: "kubernetes:batch/v1:Job",
    inputs: { spec: { template: podTemplate({ restartPolicy: "Always" }) } },
    path: "spec.template.spec.restartPolicy",
  },
  {
    title: "a schedule of four fields",
    type: "kubernetes:batch/v1:CronJob",
    inputs: {
      spec: { schedule: "0 0 * *", jobTemplate: { spec: { template: podTemplate({ restartPolicy: "Never" }) } } },
    },
    path: "spec.schedule",
  },
  {
    title: "a schedule at minute 75",
    type: "kubernetes:batch/v1:CronJob",
    inputs: {
      spec: { schedule: "75 0 * * *", jobTemplate: { spec: { template: podTemplate({ restartPolicy: "Never" }) } } },
    },
    path: "spec.schedule",
  },
  { title: "a Service without ports", ...service({}), path: "spec.ports" },
  { title: "a Service port of zero", ...service({ ports: [{ port: 0 }] }), path: "spec.ports[0].port" },
  {
    title: "unnamed ports of a Service",
    ...service({ ports: [{ port: 80 }, { port: 81 }] }),
    path: "spec.ports[0].name",
  },
  { title: "an unknown type of Service", ...service({ type: "Public", ports: [{ port: 80 }] }), path: "spec.type" },
  {
    title: "fewer replicas at most than at least",
    type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
    inputs: { spec: { scaleTargetRef: { kind: "Deployment", name: "web" }, minReplicas: 5, maxReplicas: 2 } },
    path: "spec.maxReplicas",
  },
  {
    title: "both bounds of a disruption budget",
    type: "kubernetes:policy/v1:PodDisruptionBudget",
    inputs: { spec: { minAvailable: 1, maxUnavailable: 1, selector: { matchLabels: labels } } },
    path: "spec",
  },
  {
    title: "a claim without access mode",
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    inputs: { spec: { resources: { requests: { storage: "1Gi" } } } },
    path: "spec.accessModes",
  },
  {
    title: "a claim without size",
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    inputs: { spec: { accessModes: ["ReadWriteOnce"] } },
    path: "spec.resources",
  },
  {
    title: "a config key with a slash",
    type: "kubernetes:core/v1:ConfigMap",
    inputs: { data: { "a/b": "c" } },
    path: "data",
  },
  {
    title: "a TLS secret without key",
    type: "kubernetes:core/v1:Secret",
    inputs: { type: "kubernetes.io/tls", data: { "tls.crt": "AAEC" } },
    path: "data",
  },
  {
    title: "a role that allows no verb",
    type: "kubernetes:rbac.authorization.k8s.io/v1:Role",
    inputs: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: [] }] },
    path: "rules[0].verbs",
  },
  {
    title: "a network policy of no CIDR",
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    inputs: { spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0" } }] }] } },
    path: "spec.egress[0].to[0].ipBlock.cidr",
  },
  {
    title: "an Ingress to nowhere",
    type: "kubernetes:networking.k8s.io/v1:Ingress",
    inputs: { spec: {} },
    path: "spec",
  },
];
