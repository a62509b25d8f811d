import { createHash } from "node:crypto";
import * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { boundedName } from "../../cluster/boundedName";
import { externalSecret } from "../configuration";
import { physicalName } from "../physicalName";
import type { SecretText } from "../resolveText";
import { setupNetworkPolicy } from "./setupNetworkPolicy";
import type { ResourceContext } from "./resourceType";

const USER = 10001;

/** A Job's name is a label of its pods (63 characters), of which the engine's automatic name takes nine. */
const MAX_JOB_NAME = 54;

const SMALL = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "200m", memory: "192Mi" } };

type EnvVar = k8s.types.input.core.v1.EnvVar;

/** A container of a setup job: what it runs, and with what in its environment. */
export interface SetupContainer {
  name: string;
  image: string;
  command: string[];
  env: EnvVar[];
}

export interface SetupJobRequest {
  /** Text of `/script/database.sql`. */
  script: string;
  /** Runs the script; the credentials are in its environment. */
  container: SetupContainer;
  /** Runs before it and leaves it files in `/credentials`. */
  before?: SetupContainer;
  /** What External Secrets puts into the container's environment. */
  credentials: { template: Record<string, string>; values: SecretText["values"] };
  /** Port of the database in the platform's network. */
  port: pulumi.Input<number>;
  /** Whether `before` calls AWS under the identity of the service account `setup`. */
  callsAws: boolean;
  dependsOn: pulumi.Resource[];
}

/** A namespace for work on a workload's behalf with rights that the workload must not have. */
export interface SetupNamespace {
  name: pulumi.Output<string>;
  /** The service account of its pods. */
  serviceAccount: pulumi.Output<string>;
}

/** Declares the namespace in which a resource is set up: an administrator's password never enters that of the workload. */
export function declareSetupNamespace({ prefix, identity, labels, opts }: ResourceContext): SetupNamespace {
  const name = `${prefix}-setup`;
  const restricted = { ...labels, "pod-security.kubernetes.io/enforce": "restricted" };
  const metadata = { name: physicalName(identity, 63, "", "-setup"), labels: restricted };
  const namespace = new k8s.core.v1.Namespace(name, { metadata }, opts).metadata.name;
  const account = new k8s.core.v1.ServiceAccount(
    name,
    { metadata: { name: "setup", namespace, labels }, automountServiceAccountToken: false },
    opts,
  );
  return { name: namespace, serviceAccount: account.metadata.name };
}

/** Runs a script against a database as its administrator. A changed script runs anew. */
export function declareSetupJob(
  context: ResourceContext,
  namespace: SetupNamespace,
  request: SetupJobRequest,
): k8s.batch.v1.Job {
  const { prefix, labels, opts, platform } = context;
  const name = `${prefix}-setup`;
  const meta = (objectName: string) => ({ name: objectName, namespace: namespace.name, labels });
  const script = new k8s.core.v1.ConfigMap(
    name,
    { metadata: meta("script"), data: { "database.sql": request.script } },
    opts,
  );
  const credentials = new k8s.apiextensions.CustomResource(
    name,
    externalSecret({
      metadata: meta("credentials"),
      store: platform.secrets.clusterSecretStore,
      ...request.credentials,
    }),
    { ...opts, dependsOn: request.dependsOn },
  );
  const policy = new k8s.networking.v1.NetworkPolicy(
    name,
    { metadata: meta("setup"), spec: setupNetworkPolicy(platform.network.cidrBlock, request) },
    opts,
  );
  const metadata = { namespace: namespace.name, labels, annotations: context.resource.annotations };
  return new k8s.batch.v1.Job(
    boundedName(name, MAX_JOB_NAME),
    { metadata, spec: jobSpec(request, namespace, labels) },
    { ...opts, dependsOn: [script, credentials, policy, ...request.dependsOn] },
  );
}

function jobSpec(
  request: SetupJobRequest,
  { serviceAccount }: SetupNamespace,
  labels: Readonly<Record<string, string>>,
): k8s.types.input.batch.v1.JobSpec {
  const checksum = createHash("sha256").update(request.script).digest("hex").slice(0, 16);
  return {
    backoffLimit: 10,
    activeDeadlineSeconds: 600,
    template: {
      metadata: { labels, annotations: { "plinth.dev/script": checksum } },
      spec: {
        restartPolicy: "Never",
        serviceAccountName: serviceAccount,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: {
          runAsNonRoot: true,
          runAsUser: USER,
          runAsGroup: USER,
          fsGroup: USER,
          seccompProfile: { type: "RuntimeDefault" },
        },
        initContainers: request.before === undefined ? [] : [containerSpec(request.before)],
        containers: [{ ...containerSpec(request.container), envFrom: [{ secretRef: { name: "credentials" } }] }],
        volumes: [
          { name: "script", configMap: { name: "script" } },
          { name: "credentials", emptyDir: { medium: "Memory", sizeLimit: "1Mi" } },
          { name: "tmp", emptyDir: { sizeLimit: "16Mi" } },
        ],
      },
    },
  };
}

function containerSpec({ name, image, command, env }: SetupContainer): k8s.types.input.core.v1.Container {
  return {
    name,
    image,
    command,
    env: [...env, { name: "HOME", value: "/tmp" }],
    resources: SMALL,
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "script", mountPath: "/script", readOnly: true },
      { name: "credentials", mountPath: "/credentials" },
      { name: "tmp", mountPath: "/tmp" },
    ],
  };
}
