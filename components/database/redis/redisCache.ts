import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { transformed } from "../../foundation";
import { EncryptionKey, GeneratedSecret, ServiceSecurityGroup, type NetworkSource } from "../../security";
import { declareLogGroup } from "../../security/encryptedLogGroup";
import { declareCacheAlarms } from "./cacheAlarms";
import { planCache, type CachePlan } from "./cachePlan";
import { ExistingCache, type ExistingCacheArgs, type KeyValueCache } from "./existingCache";
import type { RedisCacheArgs } from "./redisCacheArgs";

/** The user whom ElastiCache's AUTH token is for. */
const USERNAME = "default";
const PORT = 6379;

/**
 * A Redis-compatible cache on ElastiCache: TLS only, a generated password kept in Secrets Manager, encrypted with its own
 * key, in a closed security group, with snapshots and logs.
 *
 * ```ts
 * const sessions = new RedisCache("sessions", { network: vpc, environmentClass: "prod" });
 * sessions.allowFrom(cluster.nodeSecurityGroupId, "cluster");
 * ```
 *
 * ### Cost
 * Each node by the hour (a primary and its replicas), snapshots beyond one by the gigabyte and month, one KMS key unless one
 * is given, one secret, logs by the gigabyte, alarms by the piece.
 *
 * @throws ArgumentError at construction for what ElastiCache would refuse.
 */
export class RedisCache extends pulumi.ComponentResource implements KeyValueCache {
  readonly host: pulumi.Output<string>;
  readonly readerHost: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  readonly username: pulumi.Output<string>;
  /** Secret. */
  readonly password: pulumi.Output<string>;
  /** Secret in Secrets Manager: JSON with username, password and port. */
  readonly secretArn: pulumi.Output<string>;
  readonly secretName: pulumi.Output<string>;
  readonly identifier: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  /** The replication group itself. */
  readonly replicationGroup: aws.elasticache.ReplicationGroup;
  private readonly securityGroup: ServiceSecurityGroup;

  constructor(
    private readonly componentName: string,
    args: RedisCacheArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:database:RedisCache", componentName, {}, opts);
    const plan = planCache(componentName, args);
    const kmsKeyArn = args.kmsKeyArn ?? this.declareKey(args);
    const login = this.declareLogin(args, kmsKeyArn);
    this.securityGroup = this.declareSecurityGroup(args);
    this.replicationGroup = this.declareGroup(args, plan, kmsKeyArn, login);
    declareCacheAlarms(componentName, this.replicationGroup.replicationGroupId, 1 + plan.replicas, args, {
      parent: this,
    });

    this.host = this.replicationGroup.primaryEndpointAddress;
    this.readerHost = this.replicationGroup.readerEndpointAddress;
    this.port = pulumi.output(PORT);
    this.username = pulumi.output(USERNAME);
    this.password = login.password;
    this.secretArn = login.arn;
    this.secretName = login.secretName;
    this.identifier = this.replicationGroup.replicationGroupId;
    this.arn = this.replicationGroup.arn;
    this.securityGroupId = this.securityGroup.securityGroupId;
    this.registerOutputs({
      host: this.host,
      port: this.port,
      identifier: this.identifier,
      secretArn: this.secretArn,
      securityGroupId: this.securityGroupId,
    });
  }

  /** A replication group that exists already, by its id, as the same interface. */
  static fromExisting(
    name: string,
    args: ExistingCacheArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ): ExistingCache {
    return new ExistingCache(name, args, opts);
  }

  allowFrom(source: NetworkSource, name: string): void {
    this.securityGroup.allowFrom(source, name);
  }

  private declareKey({ environmentClass, tags }: RedisCacheArgs): pulumi.Output<string> {
    const description = `Cache ${this.componentName}: data, password and logs`;
    return new EncryptionKey(this.componentName, { description, environmentClass, tags }, { parent: this }).arn;
  }

  private declareLogin(args: RedisCacheArgs, kmsKeyArn: pulumi.Input<string>): GeneratedSecret {
    return new GeneratedSecret(
      this.componentName,
      {
        name: args.secretName,
        description: `Cache ${this.componentName}`,
        environmentClass: args.environmentClass,
        kmsKeyArn,
        fields: { username: USERNAME, port: PORT },
        tags: args.tags,
      },
      { parent: this },
    );
  }

  private declareSecurityGroup({ network, allowFrom = {}, tags, transform }: RedisCacheArgs): ServiceSecurityGroup {
    const group = new ServiceSecurityGroup(
      this.componentName,
      {
        vpcId: network.vpcId,
        description: `Cache ${this.componentName}`,
        ports: { Redis: PORT },
        tags,
        transform: { securityGroup: transform?.securityGroup },
      },
      { parent: this },
    );
    for (const [name, source] of Object.entries(allowFrom)) group.allowFrom(source, name);
    return group;
  }

  private declareGroup(
    args: RedisCacheArgs,
    plan: CachePlan,
    kmsKeyArn: pulumi.Input<string>,
    login: GeneratedSecret,
  ): aws.elasticache.ReplicationGroup {
    return new aws.elasticache.ReplicationGroup(
      ...transformed<aws.elasticache.ReplicationGroupArgs>(
        args.transform?.replicationGroup,
        this.componentName,
        {
          replicationGroupId: args.identifier,
          description: `Cache ${this.componentName}`,
          engine: plan.engine,
          engineVersion: plan.version,
          nodeType: plan.nodeType,
          numCacheClusters: 1 + plan.replicas,
          automaticFailoverEnabled: plan.replicas > 0,
          multiAzEnabled: plan.replicas > 0,
          port: PORT,
          parameterGroupName: this.declareParameters(args, plan),
          subnetGroupName: this.subnetGroupName(args),
          securityGroupIds: [this.securityGroup.securityGroupId],
          atRestEncryptionEnabled: true,
          kmsKeyId: kmsKeyArn,
          transitEncryptionEnabled: true,
          transitEncryptionMode: "required",
          authToken: login.password,
          authTokenUpdateStrategy: "ROTATE",
          snapshotRetentionLimit: plan.snapshotRetentionDays,
          snapshotWindow: args.snapshotWindow,
          maintenanceWindow: args.maintenanceWindow,
          autoMinorVersionUpgrade: true,
          applyImmediately: (args.environmentClass ?? "dev") === "dev",
          logDeliveryConfigurations: this.declareLogs(args, plan, kmsKeyArn),
          tags: args.tags,
        },
        { parent: this, protect: plan.protect },
      ),
    );
  }

  private declareLogs(args: RedisCacheArgs, plan: CachePlan, kmsKeyArn: pulumi.Input<string>) {
    return ["slow-log", "engine-log"].map((logType) => {
      const group = declareLogGroup(
        `${this.componentName}-${logType}`,
        {
          logGroupName: `/aws/elasticache/${pulumi.getStack()}/${args.identifier ?? this.componentName}/${logType}`,
          retentionDays: plan.logRetentionDays,
          kmsKeyArn,
          tags: args.tags,
          transform: args.transform?.logGroup,
        },
        { parent: this },
      );
      return { destination: group.name, destinationType: "cloudwatch-logs", logFormat: "json", logType };
    });
  }

  private declareParameters(args: RedisCacheArgs, plan: CachePlan): pulumi.Output<string> | undefined {
    if (args.parameters === undefined) return undefined;
    const parameters = Object.entries(args.parameters).map(([name, value]) => ({ name, value }));
    return new aws.elasticache.ParameterGroup(
      ...transformed<aws.elasticache.ParameterGroupArgs>(
        args.transform?.parameterGroup,
        this.componentName,
        { family: plan.family, description: `Cache ${this.componentName}`, parameters, tags: args.tags },
        { parent: this },
      ),
    ).name;
  }

  private subnetGroupName({ network, tags, transform }: RedisCacheArgs): pulumi.Input<string | undefined> {
    const { cacheSubnetGroupName, databaseSubnetIds } = network;
    if (cacheSubnetGroupName !== undefined || databaseSubnetIds === undefined) return cacheSubnetGroupName;
    return new aws.elasticache.SubnetGroup(
      ...transformed<aws.elasticache.SubnetGroupArgs>(
        transform?.subnetGroup,
        this.componentName,
        { subnetIds: databaseSubnetIds, description: `Cache ${this.componentName}`, tags },
        { parent: this },
      ),
    ).name;
  }
}
