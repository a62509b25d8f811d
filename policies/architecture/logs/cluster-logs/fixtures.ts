import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster: FixtureResource = { type: "aws:eks/cluster:Cluster", name: "cluster", properties: {} };
const addon = (addonName: unknown): FixtureResource => ({
  type: "aws:eks/addon:Addon",
  name: "addon",
  properties: { addonName },
});
const release = (chart: unknown): FixtureResource => ({
  type: "kubernetes:helm.sh/v3:Release",
  name: "release",
  properties: { chart },
});

export const fixtures: RuleFixtures = {
  pass: {
    "an add-on": together(cluster, addon("amazon-cloudwatch-observability")),
    "a chart": together(cluster, release("fluent-bit")),
    "a chart by its address": together(cluster, release("oci://charts/opentelemetry-collector")),
    "a DaemonSet": together(cluster, {
      type: "kubernetes:apps/v1:DaemonSet",
      name: "agent",
      properties: { metadata: { name: "promtail" } },
    }),
    "no cluster": together(addon("coredns")),
  },
  fail: {
    "absent attribute": together(cluster),
    "other things": together(cluster, addon("coredns"), release("ingress-nginx")),
  },
  unknown: { "not known yet": together(cluster, release(UNKNOWN)) },
};
