import * as aws from "@pulumi/aws";
import * as eks from "@pulumi/eks";
import * as pulumi from "@pulumi/pulumi";
import { EncryptionKey } from "../security";
import { child } from "../foundation";
import type { ClusterScope } from "./clusterScope";
import type { ClusterPlan } from "./clusterPlan";
import type { EksClusterArgs } from "./eksClusterArgs";
import { isVpcNetwork } from "./network";

export interface ClusterPlacement {
  vpcId: pulumi.Output<string>;
  /** Carries a dependency on the whole network, so that routes and NAT outlive the cluster and its nodes. */
  subnetIds: pulumi.Output<string[]>;
}

/** Where the cluster lies. */
export function placementOf({ network }: EksClusterArgs): ClusterPlacement {
  if (!isVpcNetwork(network)) {
    return { vpcId: pulumi.output(network.vpcId), subnetIds: pulumi.output(network.privateSubnetIds) };
  }
  const whole = pulumi.Resource.isInstance(network) ? network.urn : pulumi.output("");
  const subnetIds = pulumi.all([network.subnetIds.private, whole]).apply(([ids]) => ids);
  return { vpcId: network.vpcId, subnetIds };
}

/** The key, the log group and the cluster itself, in that order. */
export function declareControlPlane(
  scope: ClusterScope,
  plan: ClusterPlan,
  args: EksClusterArgs,
  placement: ClusterPlacement,
): eks.Cluster {
  const ownKey = args.secretsKmsKeyArn === undefined ? declareKey(scope, plan).arn : undefined;
  const logGroup = declareLogGroup(scope, plan, args.logs?.kmsKeyArn ?? ownKey);
  const clusterArgs: eks.ClusterArgs = {
    // Taken through the log group: a cluster that comes first makes a group of its own, without retention.
    name: logGroup.name.apply(() => plan.clusterName),
    version: plan.version,
    upgradePolicy: { supportType: plan.upgradePolicy },
    vpcId: placement.vpcId,
    privateSubnetIds: placement.subnetIds,
    endpointPrivateAccess: true,
    endpointPublicAccess: plan.publicAccessCidrs.length > 0,
    publicAccessCidrs: plan.publicAccessCidrs.length > 0 ? plan.publicAccessCidrs : undefined,
    authenticationMode: "API",
    encryptionConfigKeyArn: args.secretsKmsKeyArn ?? ownKey,
    enabledClusterLogTypes: plan.logTypes,
    deletionProtection: plan.deletionProtection,
    kubernetesServiceIpAddressRange: args.serviceCidr,
    createOidcProvider: true,
    // The wrapped component refuses an explicit AWS provider that comes without these.
    providerCredentialOpts: args.credentials ?? {},
    // Nodes and add-ons are declared by this component; EKS's own cluster security group joins them.
    skipDefaultNodeGroup: true,
    createInstanceRole: false,
    skipDefaultSecurityGroups: true,
    bootstrapSelfManagedAddons: false,
    useDefaultVpcCni: true,
    corednsAddonOptions: { enabled: false },
    kubeProxyAddonOptions: { enabled: false },
    tags: scope.tags,
    clusterTags: plan.openReason === undefined ? undefined : { "plinth:open-to-the-world": plan.openReason },
  };
  const opts: pulumi.ComponentResourceOptions = { parent: scope.parent, protect: plan.deletionProtection || undefined };
  scope.transform.cluster?.(clusterArgs, opts, scope.name);
  return new eks.Cluster(scope.name, clusterArgs, opts);
}

/** One key for secrets and for the logs of the API that reads them. */
function declareKey(scope: ClusterScope, plan: ClusterPlan): EncryptionKey {
  return new EncryptionKey(
    `${scope.name}-secrets`,
    {
      description: `Kubernetes secrets and control-plane logs of ${plan.clusterName}`,
      environmentClass: plan.environmentClass,
      alias: `eks/${plan.clusterName}`,
      services: ["logs"],
      tags: scope.tags,
      transform: { key: scope.transform.secretsKey },
    },
    { parent: scope.parent },
  );
}

function declareLogGroup(
  scope: ClusterScope,
  plan: ClusterPlan,
  kmsKeyId: pulumi.Input<string> | undefined,
): aws.cloudwatch.LogGroup {
  return new aws.cloudwatch.LogGroup(
    ...child<aws.cloudwatch.LogGroupArgs>(scope, "control-plane", scope.transform.logGroup, {
      name: `/aws/eks/${plan.clusterName}/cluster`,
      retentionInDays: plan.logRetentionDays,
      kmsKeyId,
      tags: scope.tags,
    }),
  );
}
