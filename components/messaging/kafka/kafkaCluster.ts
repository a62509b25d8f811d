import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { transformed } from "../../foundation";
import { EncryptionKey, ServiceSecurityGroup, type NetworkSource } from "../../security";
import { declareLogGroup } from "../../security/encryptedLogGroup";
import { declareIngress } from "../../security/serviceSecurityGroup";
import { privateSubnets } from "../brokerNetwork";
import { CLIENT_PORTS, METRICS_PORTS, type EventCluster } from "./eventCluster";
import { ExistingKafka, type ExistingKafkaArgs } from "./existingKafka";
import { declareKafkaAlarms } from "./kafkaAlarms";
import type { KafkaClusterArgs } from "./kafkaClusterArgs";
import { kafkaStatements, type KafkaGrant } from "./kafkaGrants";
import { planKafka, zonesFor, type KafkaPlan } from "./kafkaPlan";
import { KafkaTopic } from "./kafkaTopic";
import { serverProperties } from "./serverProperties";
import { declareStorageScaling } from "./storageScaling";

/**
 * Apache Kafka on MSK: clients identify themselves by IAM, everything is TLS, disks and logs have their own key, storage
 * grows by itself, and broker properties are those that lose no message.
 *
 * ```ts
 * const events = new KafkaCluster("events", { network: vpc, topics: { "orders.placed": { partitions: 6 } } });
 * events.allowFrom(cluster.nodeSecurityGroupId, "cluster");
 * cluster.grant("orders", { ..., statements: events.grantStatements({ topicPrefix: "orders.", actions: ["produce"] }) });
 * ```
 *
 * ### Cost
 * Brokers by the hour dominate: at least one in each zone. Then storage by the gigabyte and month, metrics beyond the default
 * level, logs by the gigabyte, one KMS key unless one is given. Traffic between brokers is free; clients pay for crossing zones.
 *
 * @throws ArgumentError at construction for what MSK would refuse.
 */
export class KafkaCluster extends pulumi.ComponentResource implements EventCluster {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;
  readonly bootstrapBrokers: pulumi.Output<string>;
  readonly brokers: pulumi.Output<number>;
  readonly kmsKeyArn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  /** The cluster itself. */
  readonly cluster: aws.msk.Cluster;
  /** Topics by name. */
  readonly topics: Record<string, KafkaTopic>;
  private readonly securityGroup: ServiceSecurityGroup;

  constructor(
    private readonly componentName: string,
    private readonly args: KafkaClusterArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:messaging:KafkaCluster", componentName, {}, opts);
    const plan = planKafka(componentName, args);
    const subnetIds = privateSubnets(args.network).apply((ids) => zonesFor(componentName, ids));
    this.brokers = subnetIds.apply((ids) => ids.length * plan.sizes.brokersPerZone);
    this.kmsKeyArn = pulumi.output(args.kmsKeyArn ?? this.declareKey());
    this.securityGroup = this.declareSecurityGroup();
    this.cluster = this.declareCluster(plan, subnetIds);
    declareStorageScaling(componentName, this.cluster.arn, plan.sizes, args.transform, { parent: this });
    this.topics = this.declareTopics(plan);
    declareKafkaAlarms(componentName, this.cluster.clusterName, args, { parent: this });

    this.arn = this.cluster.arn;
    this.name = this.cluster.clusterName;
    this.bootstrapBrokers = this.cluster.bootstrapBrokersSaslIam;
    this.securityGroupId = this.securityGroup.securityGroupId;
    this.registerOutputs({
      arn: this.arn,
      name: this.name,
      bootstrapBrokers: this.bootstrapBrokers,
      brokers: this.brokers,
      securityGroupId: this.securityGroupId,
    });
  }

  /** A cluster that exists already, by its name, as the same interface. */
  static fromExisting(
    name: string,
    args: ExistingKafkaArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ): ExistingKafka {
    return new ExistingKafka(name, args, opts);
  }

  allowFrom(source: NetworkSource, name: string): void {
    this.securityGroup.allowFrom(source, name);
  }

  /** Lets a Prometheus read the exporters of brokers and hosts. */
  allowMetricsFrom(source: NetworkSource, name: string): void {
    const prefix = `${this.componentName}-${name}-metrics`;
    declareIngress(
      prefix,
      this.securityGroupId,
      source,
      name,
      { ports: METRICS_PORTS, tags: this.args.tags },
      { parent: this },
    );
  }

  grantStatements(grant: KafkaGrant): aws.iam.PolicyStatement[] {
    return kafkaStatements(this.arn, grant);
  }

  private declareKey(): pulumi.Output<string> {
    const { environmentClass, tags } = this.args;
    const description = `Kafka ${this.componentName}: disks and logs`;
    return new EncryptionKey(this.componentName, { description, environmentClass, tags }, { parent: this }).arn;
  }

  private declareSecurityGroup(): ServiceSecurityGroup {
    const { network, tags, transform, allowFrom = {} } = this.args;
    const group = new ServiceSecurityGroup(
      this.componentName,
      {
        vpcId: network.vpcId,
        description: `Kafka ${this.componentName}`,
        ports: CLIENT_PORTS,
        tags,
        transform: { securityGroup: transform?.securityGroup },
      },
      { parent: this },
    );
    for (const [name, source] of Object.entries(allowFrom)) group.allowFrom(source, name);
    return group;
  }

  private declareCluster(plan: KafkaPlan, subnetIds: pulumi.Output<string[]>): aws.msk.Cluster {
    const { args, componentName: name } = this;
    const { sizes } = plan;
    const configuration = this.declareConfiguration();
    const exporters = { enabledInBroker: args.openMonitoring ?? true };
    return new aws.msk.Cluster(
      ...transformed<aws.msk.ClusterArgs>(
        args.transform?.cluster,
        name,
        {
          clusterName: args.clusterName,
          kafkaVersion: plan.version,
          numberOfBrokerNodes: this.brokers,
          brokerNodeGroupInfo: {
            instanceType: sizes.instanceType,
            clientSubnets: subnetIds,
            securityGroups: [this.securityGroup.securityGroupId],
            storageInfo: { ebsStorageInfo: { volumeSize: sizes.storageGiB } },
            connectivityInfo: { publicAccess: { type: "DISABLED" } },
          },
          clientAuthentication: { sasl: { iam: true }, unauthenticated: false },
          encryptionInfo: {
            encryptionAtRestKmsKeyArn: this.kmsKeyArn,
            encryptionInTransit: { clientBroker: "TLS", inCluster: true },
          },
          configurationInfo: { arn: configuration.arn, revision: configuration.latestRevision },
          enhancedMonitoring: plan.monitoring,
          openMonitoring: { prometheus: { jmxExporter: exporters, nodeExporter: exporters } },
          loggingInfo: {
            brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: this.declareLogs(sizes.logRetentionDays).name } },
          },
          tags: args.tags,
        },
        {
          parent: this,
          protect: sizes.deletionProtection,
          // Storage grows by itself and never shrinks: the present size is not a change to take back.
          ignoreChanges: sizes.maxStorageGiB === 0 ? [] : ["brokerNodeGroupInfo.storageInfo.ebsStorageInfo.volumeSize"],
        },
      ),
    );
  }

  private declareConfiguration(): aws.msk.Configuration {
    const { args, componentName: name } = this;
    return new aws.msk.Configuration(
      ...transformed<aws.msk.ConfigurationArgs>(
        args.transform?.configuration,
        name,
        {
          description: `Kafka ${name}: no message lost with one broker, no topic made by accident`,
          serverProperties: this.brokers.apply((brokers) => serverProperties(brokers, args.serverProperties)),
        },
        { parent: this },
      ),
    );
  }

  private declareLogs(retentionDays: number): aws.cloudwatch.LogGroup {
    const { args, componentName: name } = this;
    const logGroupName = `/aws/msk/${pulumi.getStack()}/${args.clusterName ?? name}`;
    const group = { logGroupName, retentionDays, kmsKeyArn: this.kmsKeyArn, tags: args.tags };
    return declareLogGroup(name, { ...group, transform: args.transform?.logGroup }, { parent: this });
  }

  private declareTopics({ sizes }: KafkaPlan): Record<string, KafkaTopic> {
    const topics = Object.entries(this.args.topics ?? {}).map(([topicName, settings]): [string, KafkaTopic] => {
      const args = {
        ...settings,
        clusterArn: this.cluster.arn,
        topicName,
        brokers: this.brokers,
        protect: sizes.deletionProtection,
        transform: { topic: this.args.transform?.topic },
      };
      return [topicName, new KafkaTopic(`${this.componentName}-${topicName}`, args, { parent: this })];
    });
    return Object.fromEntries(topics);
  }
}
