import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { DASHBOARD_LABEL, SERVICES } from "./charts/charts";
import type { RuleGroup } from "./rules/promRule";

interface Place {
  namespace: pulumi.Input<string>;
}

/** A dashboard that Grafana's sidecar finds, in whatever namespace it is. */
export function declareDashboard(
  name: string,
  json: pulumi.Input<string>,
  { namespace }: Place,
  opts: pulumi.CustomResourceOptions,
): kubernetes.core.v1.ConfigMap {
  const metadata = { name: `dashboard-${name}`, namespace, labels: DASHBOARD_LABEL };
  return new kubernetes.core.v1.ConfigMap(name, { metadata, data: { [`${name}.json`]: json } }, opts);
}

/** Rules that the Prometheus operator finds, in whatever namespace they are. Declare them after the operator's CRDs. */
export function declareRules(
  name: string,
  groups: RuleGroup[],
  { namespace }: Place,
  opts: pulumi.CustomResourceOptions,
): kubernetes.apiextensions.CustomResource {
  return new kubernetes.apiextensions.CustomResource(
    name,
    {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { name, namespace },
      spec: { groups },
    },
    opts,
  );
}

/** Leads a host name of the gateway to Grafana. */
export function declareGrafanaRoute(
  name: string,
  host: string,
  gateway: { name: pulumi.Input<string>; namespace: pulumi.Input<string> },
  { namespace }: Place,
  opts: pulumi.CustomResourceOptions,
): kubernetes.apiextensions.CustomResource {
  const { grafana } = SERVICES;
  return new kubernetes.apiextensions.CustomResource(
    name,
    {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "HTTPRoute",
      metadata: { name: "grafana", namespace },
      spec: {
        parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
        hostnames: [host],
        rules: [{ backendRefs: [{ name: grafana.name, port: grafana.port }] }],
      },
    },
    opts,
  );
}
