import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { kubeconfigOf, type KubeconfigCredentials } from "./kubeconfig";
import type { KubernetesCluster } from "./kubernetesCluster";
import { PodIdentityGrant, type GrantArgs } from "./podIdentityGrant";

export interface ExistingClusterArgs {
  /** Name of the cluster in AWS. */
  clusterName: pulumi.Input<string>;
  /** Its IAM OIDC provider. Default: none; Pod Identity needs none. */
  oidcProviderArn?: pulumi.Input<string>;
  /** What its nodes carry. Default: the cluster security group that EKS made. */
  nodeSecurityGroupId?: pulumi.Input<string>;
  /** Identity for the kubeconfig. */
  credentials?: KubeconfigCredentials;
}

/**
 * A cluster made elsewhere. Its values are looked up; only a Kubernetes provider is declared. Made by
 * `EksCluster.fromExisting`.
 */
export class ExistingCluster extends pulumi.ComponentResource implements KubernetesCluster {
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly endpoint: pulumi.Output<string>;
  readonly certificateAuthority: pulumi.Output<string>;
  readonly version: pulumi.Output<string>;
  readonly region: pulumi.Output<string>;
  readonly oidcProviderArn: pulumi.Output<string | undefined>;
  readonly oidcIssuer: pulumi.Output<string>;
  readonly nodeSecurityGroupId: pulumi.Output<string>;
  readonly vpcId: pulumi.Output<string>;
  readonly kubeconfig: pulumi.Output<string>;
  readonly provider: kubernetes.Provider;

  constructor(name: string, args: ExistingClusterArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:cluster:ExistingCluster", name, {}, opts);
    const found = aws.eks.getClusterOutput({ name: args.clusterName }, { parent: this });
    const network = found.vpcConfig;
    this.name = pulumi.output(args.clusterName);
    this.arn = found.arn;
    this.endpoint = found.endpoint;
    this.certificateAuthority = found.certificateAuthorities.apply(([first]) => first?.data ?? "");
    this.version = found.version;
    this.region = aws.getRegionOutput({}, { parent: this }).region;
    this.oidcProviderArn = pulumi.output(args.oidcProviderArn);
    this.oidcIssuer = found.identities.apply(([first]) => (first?.oidcs[0]?.issuer ?? "").replace(/^https:\/\//, ""));
    this.nodeSecurityGroupId = pulumi
      .all([args.nodeSecurityGroupId, network])
      .apply(([own, { clusterSecurityGroupId }]) => own ?? clusterSecurityGroupId);
    this.vpcId = network.apply(({ vpcId }) => vpcId);
    this.kubeconfig = kubeconfigOf({ ...this, credentials: args.credentials });
    this.provider = new kubernetes.Provider(
      name,
      // Told apart by ARN: a new certificate or endpoint alone must not replace every object of the cluster.
      { kubeconfig: this.kubeconfig, clusterIdentifier: this.arn, enableServerSideApply: true },
      { parent: this },
    );
    this.registerOutputs({ name: this.name, arn: this.arn, endpoint: this.endpoint });
  }

  grant(name: string, args: GrantArgs, opts: pulumi.ComponentResourceOptions = {}): PodIdentityGrant {
    return new PodIdentityGrant(name, { ...args, clusterName: this.name }, { parent: this, ...opts });
  }
}
