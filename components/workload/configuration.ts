import { createHash } from "node:crypto";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { type ResolvedText, resolveText, type SecretText } from "./resolveText";
import { child, type PodScope } from "./workloadScope";

/** The texts of a workload's variables and files: where each one went, and the objects that hold them. */
export class Configuration {
  private readonly data: Record<string, pulumi.Input<string>> = {};
  private readonly binaryData: Record<string, string> = {};
  private readonly secrets: Record<string, SecretText> = {};

  /** Name of the ConfigMap that holds files. */
  readonly configMapName: string;
  /** Name of the Secret that External Secrets makes. */
  readonly secretName: string;

  constructor(private readonly scope: PodScope) {
    this.configMapName = `${scope.score.name}-files`;
    this.secretName = `${scope.score.name}-secrets`;
  }

  /** Resolves the placeholders of a text. */
  resolve(text: string): ResolvedText {
    return resolveText(text, this.scope.resources.placeholders);
  }

  /** Keeps a text that holds secrets in the workload's Secret and returns its key there. */
  addSecret(owner: string, name: string, text: SecretText): string {
    const key = keyOf(owner, name);
    this.secrets[key] = text;
    return key;
  }

  /** Keeps a file in the ConfigMap and returns its key there. */
  addFile(owner: string, name: string, content: { text: pulumi.Input<string> } | { base64: string }): string {
    const key = keyOf(owner, name);
    if ("text" in content) this.data[key] = content.text;
    else this.binaryData[key] = content.base64;
    return key;
  }

  /** Declares the ConfigMap and the ExternalSecret, where there is anything in them. */
  declare(): pulumi.Resource[] {
    return [...this.declareConfigMap(), ...this.declareExternalSecret()];
  }

  /** Changes when a file or a secret's template does: pods with another checksum are replaced. */
  checksum(): pulumi.Output<string> {
    const templates = Object.entries(this.secrets).map(([key, { template, values }]) => ({ key, template, values }));
    return pulumi
      .all([this.data, this.binaryData, templates])
      .apply((everything) => createHash("sha256").update(JSON.stringify(everything)).digest("hex").slice(0, 16));
  }

  private declareConfigMap(): pulumi.Resource[] {
    const { data, binaryData, scope } = this;
    if (Object.keys(data).length + Object.keys(binaryData).length === 0) return [];
    const metadata = { name: this.configMapName, namespace: scope.namespace, labels: scope.labels };
    const args = { metadata, data, binaryData };
    return [new k8s.core.v1.ConfigMap(...child(scope, "files", scope.args.transform?.configMap, args))];
  }

  private declareExternalSecret(): pulumi.Resource[] {
    const { scope, secrets } = this;
    if (Object.keys(secrets).length === 0) return [];
    const values = Object.assign({}, ...Object.values(secrets).map((secret) => secret.values)) as SecretText["values"];
    const data = Object.fromEntries(Object.entries(secrets).map(([key, { template }]) => [key, template]));
    const args = externalSecret({
      metadata: { name: this.secretName, namespace: scope.namespace, labels: scope.labels },
      store: scope.args.platform.secrets.clusterSecretStore,
      template: data,
      values,
    });
    const dependsOn = [...scope.resources.provisioned.values()].flatMap((resource) => resource.dependsOn ?? []);
    return [
      new k8s.apiextensions.CustomResource(
        ...child(scope, "secrets", scope.args.transform?.externalSecret, args, { dependsOn }),
      ),
    ];
  }
}

/** An ExternalSecret that fills a Secret of the same name from Secrets Manager. */
export function externalSecret(request: {
  metadata: { name: pulumi.Input<string>; namespace: pulumi.Input<string>; labels: Record<string, string> };
  /** Name of the ClusterSecretStore. */
  store: pulumi.Input<string>;
  /** Go templates of the Secret's values by their keys. */
  template: Record<string, pulumi.Input<string>>;
  values: SecretText["values"];
}): k8s.apiextensions.CustomResourceArgs {
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: request.metadata,
    spec: {
      refreshInterval: "1h",
      secretStoreRef: { kind: "ClusterSecretStore", name: request.store },
      target: {
        name: request.metadata.name,
        creationPolicy: "Owner",
        template: { engineVersion: "v2", data: request.template },
      },
      data: Object.entries(request.values).map(([secretKey, { key, property }]) => ({
        secretKey,
        remoteRef: { key, property },
      })),
    },
  };
}

/** A key of a ConfigMap or Secret for any container and file or variable name. */
function keyOf(owner: string, name: string): string {
  const readable = name
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[-.]+/, "")
    .slice(-60);
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${owner}.${readable}.${hash}`;
}
