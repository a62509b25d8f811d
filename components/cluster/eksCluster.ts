import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { declareAccess } from "./accessEntries";
import type { ClusterScope } from "./clusterScope";
import { planCluster } from "./clusterPlan";
import { declareControlPlane, placementOf } from "./controlPlane";
import { declareCoreAddons } from "./coreAddons";
import type { EksClusterArgs } from "./eksClusterArgs";
import { ExistingCluster, type ExistingClusterArgs } from "./existingCluster";
import { kubeconfigOf } from "./kubeconfig";
import type { KubernetesCluster } from "./kubernetesCluster";
import { declareNodePools } from "./nodePools";
import { PodIdentityGrant, type GrantArgs } from "./podIdentityGrant";
import { declareStorageClass } from "./storageClass";

/**
 * An EKS cluster with nodes, core add-ons and a default storage class.
 *
 * ```ts
 * const cluster = new EksCluster("main", { network: vpc, environmentClass: "prod" });
 * ```
 *
 * With nothing but a network: API server reachable from the VPC only, secrets encrypted with an own rotated key, all
 * control-plane logs kept, access by access entries, one pool of arm64 AL2023 nodes with IMDSv2 and encrypted gp3
 * disks, network policies enforced, pods identified by EKS Pod Identity.
 *
 * A private endpoint means that whoever deploys reaches it from inside: through a VPN, a peering or a runner in the
 * VPC. Otherwise name your networks in `publicAccessCidrs`.
 *
 * Objects declared with `cluster.provider` go before add-ons and nodes, these before the control plane, that before the
 * network.
 *
 * ### Cost
 * The control plane by the hour (more in extended support), nodes by the hour with their disks, control-plane logs by
 * the gigabyte (`audit` dominates), and one KMS key by the month.
 *
 * @throws ArgumentError at construction for arguments that cannot be met.
 */
export class EksCluster extends pulumi.ComponentResource implements KubernetesCluster {
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
  /** Role of the nodes, for policies that nodes of all pools share. */
  readonly nodeRoleArn: pulumi.Output<string>;
  readonly nodeRoleName: pulumi.Output<string>;
  /** Node groups by the pool's name. */
  readonly nodeGroups: Record<string, aws.eks.NodeGroup>;
  private readonly tags: Record<string, pulumi.Input<string>>;

  constructor(name: string, args: EksClusterArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:cluster:EksCluster", name, {}, opts);
    const plan = planCluster(name, args);
    const scope: ClusterScope = { name, parent: this, tags: args.tags ?? {}, transform: args.transform ?? {} };
    this.tags = scope.tags;

    const placement = placementOf(args);
    const control = declareControlPlane(scope, plan, args, placement);
    const cluster = control.eksCluster;
    this.name = cluster.apply((made) => made.name);
    const access = declareAccess(scope, this.name, args.access ?? {});
    const early = declareCoreAddons(scope, plan, this.name, "beforeNodes", []);
    const nodes = declareNodePools(scope, plan, { ...placement, clusterName: this.name, dependsOn: early });
    this.nodeGroups = nodes.nodeGroups;
    const late = declareCoreAddons(scope, plan, this.name, "afterNodes", Object.values(nodes.nodeGroups));

    this.arn = cluster.apply((made) => made.arn);
    this.endpoint = cluster.apply((made) => made.endpoint);
    this.certificateAuthority = cluster.apply((made) => made.certificateAuthority).apply(({ data }) => data);
    this.version = pulumi.output(plan.version);
    this.region = aws.getRegionOutput({}, { parent: this }).region;
    this.oidcProviderArn = control.oidcProviderArn;
    this.oidcIssuer = control.oidcIssuer;
    this.nodeSecurityGroupId = cluster
      .apply((made) => made.vpcConfig)
      .apply(({ clusterSecurityGroupId }) => clusterSecurityGroupId);
    this.vpcId = placement.vpcId;
    this.nodeRoleArn = nodes.role.arn;
    this.nodeRoleName = nodes.role.name;
    this.kubeconfig = kubeconfigOf({ ...this, credentials: args.credentials });
    this.provider = new kubernetes.Provider(
      name,
      // Told apart by ARN: a new certificate or endpoint alone must not replace every object of the cluster.
      { kubeconfig: this.kubeconfig, clusterIdentifier: this.arn, enableServerSideApply: true },
      // Every object made with the provider depends on it, so on the way down nodes and add-ons outlive the objects.
      { parent: this, dependsOn: [...access, ...early, ...Object.values(nodes.nodeGroups), ...late] },
    );
    declareStorageClass(scope, this.provider);
    this.registerOutputs({
      name: this.name,
      arn: this.arn,
      endpoint: this.endpoint,
      version: this.version,
      oidcProviderArn: this.oidcProviderArn,
      nodeSecurityGroupId: this.nodeSecurityGroupId,
    });
  }

  /** A cluster that exists already, found by its name, as the same interface. */
  static fromExisting(
    name: string,
    args: ExistingClusterArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ): ExistingCluster {
    return new ExistingCluster(name, args, opts);
  }

  grant(name: string, args: GrantArgs, opts: pulumi.ComponentResourceOptions = {}): PodIdentityGrant {
    const tags = { ...this.tags, ...args.tags };
    return new PodIdentityGrant(name, { ...args, tags, clusterName: this.name }, { parent: this, ...opts });
  }
}
