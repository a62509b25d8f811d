import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, requireOneOf, transformed, type EnvironmentClass, type Transform } from "../../foundation";
import { EncryptionKey, GeneratedSecret, ServiceSecurityGroup, type NetworkSource } from "../../security";
import { privateSubnets, type BrokerNetwork } from "../brokerNetwork";

export interface RabbitMqBrokerArgs {
  /** Private subnets; a single broker takes the first, a cluster up to three. */
  network: BrokerNetwork;
  /** Row of the size table. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** `3.13` or `4.2`. Default: `4.2`. */
  version?: string;
  /** E.g. `mq.m7g.large`. Default: by class, `mq.m7g.medium` in dev, `mq.m7g.large` elsewhere. */
  instanceType?: string;
  /** Three nodes over zones instead of one. Default: true in staging and prod. Changing it replaces the broker. */
  cluster?: boolean;
  /** Name of the broker, at most 50 characters. Default: the component's name and a random suffix. */
  brokerName?: string;
  /** Default: `plinth`. */
  username?: string;
  /** Name of the login's secret in Secrets Manager. Default: one that the engine makes unique. */
  secretName?: pulumi.Input<string>;
  /** Key of messages and secret. Default: a new `EncryptionKey`. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Pulumi's `protect`. Default: true in prod. */
  protect?: boolean;
  /** Who may connect, by a name of your choice. More with the method `allowFrom`. Default: nobody. */
  allowFrom?: Record<string, NetworkSource>;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: { broker?: Transform<aws.mq.BrokerArgs>; securityGroup?: Transform<aws.ec2.SecurityGroupArgs> };
}

const PORT = 5671;
const SIZES: Record<EnvironmentClass, { instanceType: string; cluster: boolean }> = {
  dev: { instanceType: "mq.m7g.medium", cluster: false },
  staging: { instanceType: "mq.m7g.large", cluster: true },
  prod: { instanceType: "mq.m7g.large", cluster: true },
};
/** Source: Amazon MQ Developer Guide, "Supported engine versions" and "Instance types" of RabbitMQ. */
const VERSIONS = ["3.13", "4.2"];
const INSTANCE_TYPES = [
  ...["medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"].map(
    (size) => `mq.m7g.${size}`,
  ),
  ...["large", "xlarge", "2xlarge", "4xlarge"].map((size) => `mq.m5.${size}`),
];

/**
 * RabbitMQ on Amazon MQ: private, TLS only, encrypted with its own key, logged, minor versions applied by themselves, its
 * password generated and kept in Secrets Manager.
 *
 * ```ts
 * const broker = new RabbitMqBroker("jobs", { network: vpc, allowFrom: { cluster: cluster.nodeSecurityGroupId } });
 * ```
 *
 * Amazon MQ makes the log group `/aws/amazonmq/broker/<id>/general` by itself once the broker has an id, so its retention
 * cannot be set beforehand.
 *
 * ### Cost
 * Nodes by the hour (three in a cluster), storage by the gigabyte and month, one KMS key unless one is given, one secret.
 *
 * @throws ArgumentError for a version or an instance type that Amazon MQ does not offer.
 */
export class RabbitMqBroker extends pulumi.ComponentResource {
  readonly host: pulumi.Output<string>;
  /** AMQP over TLS. */
  readonly port: pulumi.Output<number>;
  readonly arn: pulumi.Output<string>;
  readonly username: pulumi.Output<string>;
  /** Secret. */
  readonly password: pulumi.Output<string>;
  /** Secret in Secrets Manager: JSON with username, password and port. */
  readonly secretArn: pulumi.Output<string>;
  readonly secretName: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  private readonly securityGroup: ServiceSecurityGroup;

  constructor(
    private readonly componentName: string,
    args: RabbitMqBrokerArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:messaging:RabbitMqBroker", componentName, {}, opts);
    validate(componentName, args);
    const kmsKeyArn = args.kmsKeyArn ?? this.declareKey(args);
    const username = args.username ?? "plinth";
    const login = this.declareLogin(args, username, kmsKeyArn);
    this.securityGroup = this.declareSecurityGroup(args);
    const broker = this.declareBroker(args, kmsKeyArn, { username, password: login.password });

    this.host = broker.instances.apply(([first]) => hostOf(first?.endpoints?.[0]));
    this.port = pulumi.output(PORT);
    this.arn = broker.arn;
    this.username = pulumi.output(username);
    this.password = login.password;
    this.secretArn = login.arn;
    this.secretName = login.secretName;
    this.securityGroupId = this.securityGroup.securityGroupId;
    this.registerOutputs({ host: this.host, port: this.port, arn: this.arn, secretArn: this.secretArn });
  }

  /** Lets a security group or a network connect. */
  allowFrom(source: NetworkSource, name: string): void {
    this.securityGroup.allowFrom(source, name);
  }

  private declareKey({ environmentClass, tags }: RabbitMqBrokerArgs): pulumi.Output<string> {
    const args = {
      description: `RabbitMQ ${this.componentName}: messages and login`,
      environmentClass,
      services: [],
      tags,
    };
    return new EncryptionKey(this.componentName, args, { parent: this }).arn;
  }

  private declareLogin(args: RabbitMqBrokerArgs, username: string, kmsKeyArn: pulumi.Input<string>): GeneratedSecret {
    const { secretName: name, environmentClass, tags } = args;
    const description = `RabbitMQ ${this.componentName}`;
    const secret = { name, description, environmentClass, kmsKeyArn, fields: { username, port: PORT }, tags };
    return new GeneratedSecret(this.componentName, secret, { parent: this });
  }

  private declareSecurityGroup({ network, tags, transform, allowFrom = {} }: RabbitMqBrokerArgs): ServiceSecurityGroup {
    const group = new ServiceSecurityGroup(
      this.componentName,
      {
        vpcId: network.vpcId,
        description: `RabbitMQ ${this.componentName}`,
        ports: { AMQP: PORT },
        tags,
        transform: { securityGroup: transform?.securityGroup },
      },
      { parent: this },
    );
    for (const [name, source] of Object.entries(allowFrom)) group.allowFrom(source, name);
    return group;
  }

  private declareBroker(
    args: RabbitMqBrokerArgs,
    kmsKeyId: pulumi.Input<string>,
    user: aws.types.input.mq.BrokerUser,
  ): aws.mq.Broker {
    const size = SIZES[args.environmentClass ?? "dev"];
    const cluster = args.cluster ?? size.cluster;
    const subnets = privateSubnets(args.network).apply((ids) => ids.slice(0, cluster ? 3 : 1));
    return new aws.mq.Broker(
      ...transformed<aws.mq.BrokerArgs>(
        args.transform?.broker,
        this.componentName,
        {
          brokerName: args.brokerName,
          engineType: "RabbitMQ",
          engineVersion: args.version ?? "4.2",
          hostInstanceType: args.instanceType ?? size.instanceType,
          deploymentMode: cluster ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE",
          subnetIds: subnets,
          securityGroups: [this.securityGroup.securityGroupId],
          publiclyAccessible: false,
          encryptionOptions: { useAwsOwnedKey: false, kmsKeyId },
          autoMinorVersionUpgrade: true,
          // RabbitMQ has no audit log; Amazon MQ refuses the setting.
          logs: { general: true },
          users: [user],
          applyImmediately: (args.environmentClass ?? "dev") === "dev",
          tags: args.tags,
        },
        { parent: this, protect: args.protect ?? args.environmentClass === "prod" },
      ),
    );
  }
}

/** `amqps://b-1.mq.eu-west-1.on.aws:5671` to its host. */
function hostOf(endpoint: string | undefined): string {
  return endpoint?.replace(/^[a-z+]+:\/\//, "").replace(/:\d+$/, "") ?? "";
}

function validate(name: string, { version, instanceType, brokerName }: RabbitMqBrokerArgs): void {
  const component = `RabbitMqBroker ${JSON.stringify(name)}`;
  requireOneOf(component, "version", version, VERSIONS);
  requireOneOf(component, "instanceType", instanceType, INSTANCE_TYPES);
  if (brokerName !== undefined && !/^[A-Za-z0-9_-]{1,50}$/.test(brokerName)) {
    const allowed = "1 to 50 letters, digits, hyphens and underscores";
    throw new ArgumentError({ component, path: "brokerName", given: brokerName, allowed });
  }
}
