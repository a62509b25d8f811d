import type * as pulumi from "@pulumi/pulumi";
import type { Preset } from "../../foundation";

/** What the values of every chart are made from. */
export interface ValuesContext {
  readonly sizes: Preset["observability"];
  readonly namespace: string;
  /** Namespace of what must see the nodes: host metrics and container logs. */
  readonly agentNamespace: string;
  readonly region: pulumi.Input<string>;
  readonly grafanaHost: string;
  readonly logsBucket: pulumi.Input<string>;
  readonly tracesBucket: pulumi.Input<string>;
  /** SNS topic that alerts go to; none: alerts stay in Alertmanager. */
  readonly alertTopicArn?: pulumi.Input<string>;
}

/** Address of a service inside the cluster. */
export function addressOf({ namespace }: Pick<ValuesContext, "namespace">, name: string, port: number): string {
  return `http://${name}.${namespace}.svc.cluster.local:${port}`;
}
