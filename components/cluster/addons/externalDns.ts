import * as pulumi from "@pulumi/pulumi";
import type { ClusterAddon } from "./addon";

const SERVICE_ACCOUNT = "external-dns";

/** Keeps Route 53 records for the hosts of Gateways, routes and Services. Installed where hosted zones are given. */
export const externalDns: ClusterAddon = {
  name: "external-dns",
  chart: {
    name: "external-dns",
    repository: "https://kubernetes-sigs.github.io/external-dns/",
    version: "1.21.1",
  },
  namespace: "external-dns",
  enabled: ({ hostedZoneIds }) => hostedZoneIds.length > 0,
  after: ["gateway-api-crds"],
  values: ({ cluster, domains, hostedZoneIds }) => ({
    provider: { name: "aws" },
    env: [{ name: "AWS_REGION", value: cluster.region }],
    serviceAccount: { create: true, name: SERVICE_ACCOUNT },
    sources: ["gateway-httproute", "gateway-grpcroute", "service"],
    domainFilters: domains,
    extraArgs: hostedZoneIds.map((id) => pulumi.interpolate`--zone-id-filter=${id}`),
    // Records of other owners in the same zone are left alone.
    registry: "txt",
    txtOwnerId: cluster.name,
    policy: "sync",
  }),
  identity: {
    serviceAccount: SERVICE_ACCOUNT,
    statements: ({ partition, hostedZoneIds }) => [
      {
        Effect: "Allow",
        Action: ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets", "route53:ListTagsForResource"],
        Resource: hostedZoneIds.map((id) => pulumi.interpolate`arn:${partition}:route53:::hostedzone/${id}`),
      },
      // Listing zones cannot be limited to resources.
      { Effect: "Allow", Action: ["route53:ListHostedZones", "route53:ListTagsForResources"], Resource: "*" },
    ],
  },
};
