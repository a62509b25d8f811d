import type * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { GrantArgs, PodIdentityGrant } from "./podIdentityGrant";

/** What a cluster offers to what runs on it, whether `EksCluster` made it or `EksCluster.fromExisting` found it. */
export interface KubernetesCluster {
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** URL of the API server. */
  readonly endpoint: pulumi.Output<string>;
  /** Certificate of the API server's authority, base64 of PEM. */
  readonly certificateAuthority: pulumi.Output<string>;
  /** Kubernetes minor version, e.g. `1.34`. */
  readonly version: pulumi.Output<string>;
  readonly region: pulumi.Output<string>;
  /** OIDC provider for roles of service accounts; undefined where the cluster has none. */
  readonly oidcProviderArn: pulumi.Output<string | undefined>;
  /** Issuer of service account tokens, without `https://`. */
  readonly oidcIssuer: pulumi.Output<string>;
  /** The security group that nodes and pods carry: what databases and brokers admit. */
  readonly nodeSecurityGroupId: pulumi.Output<string>;
  readonly vpcId: pulumi.Output<string>;
  /** Kubeconfig, JSON. No secret: it names the `aws eks get-token` command. */
  readonly kubeconfig: pulumi.Output<string>;
  /** Provider for Kubernetes objects of this cluster; on the way down they go before nodes and cluster. */
  readonly provider: kubernetes.Provider;
  /** Lets the pods of one service account act on AWS. */
  grant(name: string, args: GrantArgs, opts?: pulumi.ComponentResourceOptions): PodIdentityGrant;
}
