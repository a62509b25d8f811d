import { createHash } from "node:crypto";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { boundedName } from "../../../cluster/boundedName";
import { externalSecret } from "../../configuration";
import { physicalName } from "../../physicalName";
import type { ResourceContext, SecretValue } from "../resourceType";

/** The client that runs the script: of this major version or older servers. */
const PSQL_IMAGE = "postgres:17.6-alpine3.22";

const USER = 10001;

/** A Job's name is a label of its pods (63 characters), of which the engine's automatic name takes nine. */
const MAX_JOB_NAME = 54;

export interface SetupJobRequest {
  /** The psql script: see `databaseSql`. */
  sql: string;
  host: pulumi.Input<string>;
  port: pulumi.Input<number>;
  /** Secret of the server's administrator: JSON with username and password. */
  administratorSecretArn: pulumi.Input<string>;
  /** Password of the role that the script makes. */
  password: SecretValue;
  dependsOn: pulumi.Resource[];
}

/**
 * Runs a psql script as the server's administrator, over TLS, in a namespace of its own: the administrator's password never
 * enters the namespace of the workload.
 */
export function declareSetupJob(context: ResourceContext, request: SetupJobRequest): k8s.batch.v1.Job {
  const { prefix, labels, opts, platform } = context;
  const name = `${prefix}-setup`;
  const namespace = new k8s.core.v1.Namespace(
    name,
    {
      metadata: {
        name: physicalName(context.identity, 63, "", "-setup"),
        labels: { ...labels, "pod-security.kubernetes.io/enforce": "restricted" },
      },
    },
    opts,
  ).metadata.name;
  const script = new k8s.core.v1.ConfigMap(
    name,
    { metadata: { name: "script", namespace, labels }, data: { "database.sql": request.sql } },
    opts,
  );
  const credentials = new k8s.apiextensions.CustomResource(
    name,
    externalSecret({
      metadata: { name: "credentials", namespace, labels },
      store: platform.secrets.clusterSecretStore,
      template: {
        PGUSER: '{{ index . "username" }}',
        PGPASSWORD: '{{ index . "administrator" }}',
        APP_PASSWORD: '{{ index . "password" }}',
      },
      values: {
        username: { key: request.administratorSecretArn, property: "username" },
        administrator: { key: request.administratorSecretArn, property: "password" },
        password: request.password.secret,
      },
    }),
    { ...opts, dependsOn: request.dependsOn },
  );
  const policy = new k8s.networking.v1.NetworkPolicy(
    name,
    { metadata: { name: "setup", namespace, labels }, spec: networkPolicy(context, request.port) },
    opts,
  );
  return new k8s.batch.v1.Job(
    boundedName(name, MAX_JOB_NAME),
    { metadata: { namespace, labels, annotations: context.resource.annotations }, spec: jobSpec(request, labels) },
    { ...opts, dependsOn: [script, credentials, policy] },
  );
}

function jobSpec(request: SetupJobRequest, labels: Readonly<Record<string, string>>): k8s.types.input.batch.v1.JobSpec {
  const { host, port, sql } = request;
  return {
    backoffLimit: 10,
    activeDeadlineSeconds: 600,
    template: {
      metadata: {
        labels,
        annotations: { "plinth.dev/script": createHash("sha256").update(sql).digest("hex").slice(0, 16) },
      },
      spec: {
        restartPolicy: "Never",
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: {
          runAsNonRoot: true,
          runAsUser: USER,
          runAsGroup: USER,
          seccompProfile: { type: "RuntimeDefault" },
        },
        containers: [
          {
            name: "psql",
            image: PSQL_IMAGE,
            command: ["psql", "--no-psqlrc", "--quiet", "--file", "/script/database.sql"],
            env: [
              { name: "PGHOST", value: host },
              { name: "PGPORT", value: pulumi.interpolate`${port}` },
              { name: "PGDATABASE", value: "postgres" },
              { name: "PGSSLMODE", value: "require" },
              { name: "PGCONNECT_TIMEOUT", value: "10" },
              { name: "HOME", value: "/tmp" },
            ],
            envFrom: [{ secretRef: { name: "credentials" } }],
            resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "200m", memory: "128Mi" } },
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ["ALL"] },
            },
            volumeMounts: [
              { name: "script", mountPath: "/script", readOnly: true },
              { name: "tmp", mountPath: "/tmp" },
            ],
          },
        ],
        volumes: [
          { name: "script", configMap: { name: "script" } },
          { name: "tmp", emptyDir: { sizeLimit: "16Mi" } },
        ],
      },
    },
  };
}

/** In: nothing. Out: names, and the network of the database on its port. */
function networkPolicy(
  { platform }: ResourceContext,
  port: pulumi.Input<number>,
): k8s.types.input.networking.v1.NetworkPolicySpec {
  return {
    podSelector: {},
    policyTypes: ["Ingress", "Egress"],
    egress: [
      {
        to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
        ports: [
          { port: 53, protocol: "UDP" },
          { port: 53, protocol: "TCP" },
        ],
      },
      { to: [{ ipBlock: { cidr: platform.network.cidrBlock } }], ports: [{ port, protocol: "TCP" }] },
    ],
  };
}
