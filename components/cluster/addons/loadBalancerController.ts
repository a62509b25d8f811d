import type { ClusterAddon } from "./addon";
import { loadBalancerStatements } from "./loadBalancerStatements";

const SERVICE_ACCOUNT = "aws-load-balancer-controller";

/**
 * Turns Gateways and Ingresses into Application Load Balancers and Services into Network Load Balancers.
 *
 * Its own kinds lie in the chart's `crds` folder, which Helm installs once and never upgrades: whoever raises the
 * version applies the new ones first.
 */
export const loadBalancerController: ClusterAddon = {
  name: "aws-load-balancer-controller",
  chart: {
    name: "aws-load-balancer-controller",
    repository: "https://aws.github.io/eks-charts",
    version: "3.4.0",
  },
  namespace: "kube-system",
  enabled: () => true,
  after: ["gateway-api-crds"],
  values: ({ cluster, replicas }) => ({
    clusterName: cluster.name,
    region: cluster.region,
    vpcId: cluster.vpcId,
    replicaCount: replicas,
    serviceAccount: { create: true, name: SERVICE_ACCOUNT },
    controllerConfig: { featureGates: { ALBGatewayAPI: true, NLBGatewayAPI: true } },
    // Pods are addressed by their VPC addresses: Services need no node port, and traffic takes no second hop.
    defaultTargetType: "ip",
    // Services of type LoadBalancer are left to those who ask for this controller by loadBalancerClass.
    enableServiceMutatorWebhook: false,
    ...(replicas > 1 ? { podDisruptionBudget: { maxUnavailable: 1 } } : {}),
  }),
  identity: { serviceAccount: SERVICE_ACCOUNT, statements: loadBalancerStatements },
};
