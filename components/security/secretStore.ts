import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, transformed, type Transform } from "../foundation";

type CustomResourceArgs = ConstructorParameters<typeof kubernetes.apiextensions.CustomResource>[1];

export interface SecretStoreArgs {
  /** Region of Secrets Manager. Default: the provider's. */
  region?: pulumi.Input<string>;
  /** Name of the ClusterSecretStore. Default: the component's name. */
  storeName?: string;
  /** Namespaces whose ExternalSecrets may use the store, by their labels. Default: all namespaces. */
  namespaceLabels?: Record<string, string>;
  /** Seconds between checks that the store can be reached. Default: 300. */
  refreshSeconds?: number;
  /** Last word on the store's arguments and options. */
  transform?: { store?: Transform<CustomResourceArgs> };
}

/**
 * The External Secrets `ClusterSecretStore` through which pods are given secrets of Secrets Manager.
 *
 * It holds no credentials: the External Secrets controller reads with its own Pod Identity, which should be given
 * `environmentSecretArns(environment)` and nothing more. Declare it with a Kubernetes `provider` and `dependsOn` the add-ons.
 *
 * ```ts
 * const addons = new ClusterAddons("main", { cluster, secretArns: [environmentSecretArns("dev")], secretKeyArns: [key.arn] });
 * new SecretStore("plinth", {}, { provider: cluster.provider, dependsOn: addons });
 * ```
 */
export class SecretStore extends pulumi.ComponentResource {
  /** What an ExternalSecret names in `secretStoreRef`, of kind ClusterSecretStore. */
  readonly storeName: pulumi.Output<string>;

  constructor(name: string, args: SecretStoreArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:security:SecretStore", name, {}, opts);
    const region = args.region ?? aws.getRegionOutput({}, { parent: this }).region;
    const store = new kubernetes.apiextensions.CustomResource(
      ...transformed<CustomResourceArgs>(
        args.transform?.store,
        name,
        {
          apiVersion: "external-secrets.io/v1",
          kind: "ClusterSecretStore",
          metadata: { name: args.storeName ?? name },
          spec: {
            provider: { aws: { service: "SecretsManager", region } },
            refreshInterval: args.refreshSeconds ?? 300,
            ...(args.namespaceLabels && {
              conditions: [{ namespaceSelector: { matchLabels: args.namespaceLabels } }],
            }),
          },
        },
        { parent: this },
      ),
    );
    this.storeName = store.metadata.name;
    this.registerOutputs({ storeName: this.storeName });
  }
}

/** Prefix of the names of an environment's secrets in Secrets Manager, e.g. `plinth/dev/`. */
export function secretPrefix(environment: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(environment)) return `plinth/${environment}/`;
  throw new ArgumentError({
    component: "SecretStore",
    path: "environment",
    given: environment,
    allowed: "lower-case letters, digits and hyphens, beginning with a letter",
  });
}

/** The ARN pattern of every secret of an environment in this account and region: all that its controller may read. */
export function environmentSecretArns(environment: string, opts: pulumi.InvokeOptions = {}): pulumi.Output<string> {
  const region = aws.getRegionOutput({}, opts).region;
  const account = aws.getCallerIdentityOutput({}, opts).accountId;
  const partition = aws.getPartitionOutput({}, opts).partition;
  return pulumi.interpolate`arn:${partition}:secretsmanager:${region}:${account}:secret:${secretPrefix(environment)}*`;
}
