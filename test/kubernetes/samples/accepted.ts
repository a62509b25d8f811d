import type { Properties } from "../../../sandbox/models/model";

/** A declaration as a program makes it: type token and inputs without name. */
export interface Sample {
  title: string;
  type: string;
  inputs: Properties;
  clusterScoped?: boolean;
}

const labels = { app: "web" };

/** A pod's template as a careful person writes it, with quantities that the server writes differently. */
export function podTemplate(overrides: Properties = {}): Properties {
  return {
    metadata: { labels },
    spec: {
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      containers: [
        {
          name: "web",
          image: "registry.example/web:1.2.3",
          args: ["--listen", ":8080"],
          env: [
            { name: "MODE", value: "fast" },
            { name: "EMPTY", value: "" },
            { name: "POD_IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
            { name: "PASSWORD", valueFrom: { secretKeyRef: { name: "web", key: "password", optional: false } } },
          ],
          ports: [{ name: "http", containerPort: 8080 }],
          resources: { requests: { cpu: 0.5, memory: "1024Mi" }, limits: { memory: "1.5Gi" } },
          readinessProbe: { httpGet: { path: "/ready", port: "http" }, initialDelaySeconds: 0 },
          volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }, privileged: false },
        },
      ],
      volumes: [{ name: "tmp", emptyDir: { sizeLimit: "1024Mi" } }],
      ...overrides,
    },
  };
}

export const DEPLOYMENT: Sample = {
  title: "a Deployment",
  type: "kubernetes:apps/v1:Deployment",
  inputs: { metadata: { labels }, spec: { replicas: 2, selector: { matchLabels: labels }, template: podTemplate() } },
};

/** Objects that a server accepts, one of each kind that platforms use. */
export const ACCEPTED: readonly Sample[] = [
  DEPLOYMENT,
  {
    title: "a StatefulSet with a claim",
    type: "kubernetes:apps/v1:StatefulSet",
    inputs: {
      spec: {
        serviceName: "web",
        selector: { matchLabels: labels },
        template: podTemplate(),
        volumeClaimTemplates: [
          {
            metadata: { name: "data" },
            spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1024Mi" } } },
          },
        ],
      },
    },
  },
  {
    title: "a DaemonSet",
    type: "kubernetes:apps/v1:DaemonSet",
    inputs: { spec: { selector: { matchLabels: labels }, template: podTemplate() } },
  },
  {
    title: "a Job",
    type: "kubernetes:batch/v1:Job",
    inputs: { spec: { backoffLimit: 0, template: podTemplate({ restartPolicy: "Never" }) } },
  },
  {
    title: "a CronJob",
    type: "kubernetes:batch/v1:CronJob",
    inputs: {
      spec: {
        schedule: "*/15 2-4 * jan,dec mon-fri",
        jobTemplate: { spec: { template: podTemplate({ restartPolicy: "OnFailure" }) } },
      },
    },
  },
  {
    title: "a Service with several ports",
    type: "kubernetes:core/v1:Service",
    inputs: {
      spec: {
        selector: labels,
        ports: [
          { name: "http", port: 80, targetPort: "http" },
          { name: "dns", port: 53, protocol: "UDP" },
          { name: "dns-tcp", port: 53, protocol: "TCP", targetPort: 53 },
        ],
      },
    },
  },
  {
    title: "a headless Service",
    type: "kubernetes:core/v1:Service",
    inputs: { spec: { clusterIP: "None", selector: labels } },
  },
  {
    title: "a Service of an outside name",
    type: "kubernetes:core/v1:Service",
    inputs: { spec: { type: "ExternalName", externalName: "database.example.com" } },
  },
  {
    title: "a ConfigMap",
    type: "kubernetes:core/v1:ConfigMap",
    inputs: { data: { "app.yaml": "a: 1\n", empty: "" }, binaryData: { blob: "AAEC" } },
  },
  {
    title: "a Secret of text and of bytes",
    type: "kubernetes:core/v1:Secret",
    inputs: { stringData: { password: "pä55" }, data: { key: "AAEC" } },
  },
  {
    title: "a ServiceAccount",
    type: "kubernetes:core/v1:ServiceAccount",
    inputs: { automountServiceAccountToken: false },
  },
  {
    title: "a claim",
    type: "kubernetes:core/v1:PersistentVolumeClaim",
    inputs: { spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "20480Mi" } } } },
  },
  {
    title: "a ResourceQuota",
    type: "kubernetes:core/v1:ResourceQuota",
    inputs: { spec: { hard: { "requests.cpu": "4000m", pods: 20, "limits.memory": "8192Mi" } } },
  },
  {
    title: "a LimitRange",
    type: "kubernetes:core/v1:LimitRange",
    inputs: { spec: { limits: [{ type: "Container", default: { cpu: "0.5" }, defaultRequest: { cpu: "0.1" } }] } },
  },
  {
    title: "an autoscaler",
    type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
    inputs: {
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
        minReplicas: 2,
        maxReplicas: 5,
        metrics: [
          { type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
        ],
      },
    },
  },
  {
    title: "a disruption budget",
    type: "kubernetes:policy/v1:PodDisruptionBudget",
    inputs: { spec: { maxUnavailable: "50%", selector: { matchLabels: labels } } },
  },
  {
    title: "a NetworkPolicy",
    type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    inputs: {
      spec: {
        podSelector: {},
        policyTypes: ["Ingress", "Egress"],
        ingress: [],
        egress: [
          { to: [{ ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }], ports: [{ port: 443 }] },
          { to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: "UDP" }] },
        ],
      },
    },
  },
  {
    title: "an Ingress",
    type: "kubernetes:networking.k8s.io/v1:Ingress",
    inputs: {
      spec: {
        rules: [
          {
            host: "web.example.com",
            http: {
              paths: [{ path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { name: "http" } } } }],
            },
          },
        ],
      },
    },
  },
  {
    title: "a Role",
    type: "kubernetes:rbac.authorization.k8s.io/v1:Role",
    inputs: { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list"] }] },
  },
  {
    title: "a RoleBinding",
    type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    inputs: {
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "reader" },
      subjects: [{ kind: "ServiceAccount", name: "web", namespace: "default" }],
    },
  },
  {
    title: "a ClusterRole",
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
    clusterScoped: true,
    inputs: { rules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }] },
  },
  {
    title: "a PriorityClass",
    type: "kubernetes:scheduling.k8s.io/v1:PriorityClass",
    clusterScoped: true,
    inputs: { value: 1000, globalDefault: false, description: "" },
  },
  {
    title: "a StorageClass",
    type: "kubernetes:storage.k8s.io/v1:StorageClass",
    clusterScoped: true,
    inputs: { provisioner: "ebs.csi.aws.com", parameters: { type: "gp3" }, volumeBindingMode: "WaitForFirstConsumer" },
  },
  {
    title: "a Pod",
    type: "kubernetes:core/v1:Pod",
    inputs: { metadata: { labels }, spec: (podTemplate() as { spec: Properties }).spec },
  },
  {
    title: "a Namespace",
    type: "kubernetes:core/v1:Namespace",
    clusterScoped: true,
    inputs: { metadata: { labels: { team: "orders" } } },
  },
];
