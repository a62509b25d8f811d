import * as pulumi from "@pulumi/pulumi";
import type { KubernetesCluster } from "../../components/cluster";
import { KafkaCluster } from "../../components/messaging";
import type { VpcNetwork } from "../../components/network";
import type { Environment } from "../environment";
import type { PlatformOutputs } from "./outputs";

/** The environment's Kafka clusters by name, open to the cluster's pods. */
export function declareKafka(
  environment: Environment,
  { network, cluster }: { network: VpcNetwork; cluster: KubernetesCluster },
  opts: pulumi.ComponentResourceOptions,
): Record<string, KafkaCluster> {
  const declared = Object.entries(environment.kafka).map(([name, settings]): [string, KafkaCluster] => {
    const args = { network, environmentClass: environment.class, ...settings };
    const kafka = new KafkaCluster(`kafka-${name}`, args, opts);
    kafka.allowFrom(cluster.nodeSecurityGroupId, "cluster");
    return [name, kafka];
  });
  return Object.fromEntries(declared);
}

/** What workload stacks need to know of the clusters. */
export function kafkaOutputs(clusters: Record<string, KafkaCluster>): pulumi.Output<PlatformOutputs["kafka"]> {
  const described = Object.entries(clusters).map(([key, kafka]) => {
    const { arn, name, bootstrapBrokers, brokers, securityGroupId } = kafka;
    return [key, { arn, name, bootstrapBrokers, brokers, securityGroupId }] as const;
  });
  return pulumi.output(Object.fromEntries(described));
}
