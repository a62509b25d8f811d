import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { declareIngress, type NetworkSource } from "../../security/serviceSecurityGroup";
import { CLIENT_PORTS, type EventCluster } from "./eventCluster";
import { kafkaStatements, type KafkaGrant } from "./kafkaGrants";

export interface ExistingKafkaArgs {
  clusterName: pulumi.Input<string>;
  /** Security group that `allowFrom` adds rules to. Default: the brokers' first. */
  securityGroupId?: pulumi.Input<string>;
}

/** A Kafka cluster made elsewhere: it is looked up and not changed, but for the ingress rules of `allowFrom`. */
export class ExistingKafka extends pulumi.ComponentResource implements EventCluster {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;
  readonly bootstrapBrokers: pulumi.Output<string>;
  readonly brokers: pulumi.Output<number>;
  readonly securityGroupId: pulumi.Output<string>;

  constructor(
    private readonly componentName: string,
    args: ExistingKafkaArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:messaging:ExistingKafka", componentName, {}, opts);
    const found = aws.msk.getClusterOutput({ clusterName: args.clusterName }, { parent: this });
    const groups = found.brokerNodeGroupInfos.apply(([nodes]) => nodes?.securityGroups ?? []);
    this.arn = found.arn;
    this.name = found.clusterName;
    this.bootstrapBrokers = found.bootstrapBrokersSaslIam;
    this.brokers = found.numberOfBrokerNodes;
    this.securityGroupId = pulumi.output(args.securityGroupId ?? groups.apply(([first]) => first ?? ""));
    this.registerOutputs({ arn: this.arn, name: this.name, bootstrapBrokers: this.bootstrapBrokers });
  }

  allowFrom(source: NetworkSource, name: string): void {
    const prefix = `${this.componentName}-${name}`;
    declareIngress(prefix, this.securityGroupId, source, name, { ports: CLIENT_PORTS }, { parent: this });
  }

  grantStatements(grant: KafkaGrant): aws.iam.PolicyStatement[] {
    return kafkaStatements(this.arn, grant);
  }
}
