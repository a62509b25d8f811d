import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { ArgumentError } from "../../foundation";
import { EncryptionKey, ServiceSecurityGroup, type NetworkSource } from "../../security";
import { connectStatement } from "./connectStatement";
import type { Engine } from "./engine";
import { declarePrimary, declareReplica, type InstanceParts } from "./instance";
import { declareDatabaseAlarms, declareMonitoringRole } from "./monitoring";
import type { RdsDatabaseArgs } from "./rdsArgs";
import { planDatabase } from "./rdsPlan";
import { child, type RdsScope } from "./rdsScope";
import type { RelationalDatabase } from "./relationalDatabase";

/** An RDS instance of one engine, with all that keeps it safe. `PostgresDatabase` and `MySqlDatabase` are its faces. */
export abstract class RdsDatabase extends pulumi.ComponentResource implements RelationalDatabase {
  readonly host: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  readonly identifier: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly resourceId: pulumi.Output<string>;
  readonly databaseName: pulumi.Output<string>;
  readonly username: pulumi.Output<string>;
  readonly masterSecretArn: pulumi.Output<string>;
  readonly kmsKeyArn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  readonly readerHosts: pulumi.Output<Record<string, string>>;
  /** The instance itself. */
  readonly instance: aws.rds.Instance;
  /** Read replicas by name. */
  readonly readReplicas: Record<string, aws.rds.Instance>;
  private readonly securityGroup: ServiceSecurityGroup;

  protected constructor(
    token: string,
    engine: Engine,
    name: string,
    args: RdsDatabaseArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super(`plinth:database:${token}`, name, {}, opts);
    const plan = planDatabase(`${token} ${JSON.stringify(name)}`, engine, args);
    const suffix = declareSuffix(name, args, this);
    const scope: RdsScope = {
      name,
      parent: this,
      engine,
      args,
      plan,
      tags: args.tags ?? {},
      transform: args.transform ?? {},
      identifier: pulumi.output(args.identifier ?? pulumi.interpolate`${identifierOf(name)}-${suffix}`),
      kmsKeyArn: pulumi.output(args.kmsKeyArn ?? this.declareKey(name, args)),
    };
    this.securityGroup = declareSecurityGroup(scope);
    const parts: InstanceParts = {
      subnetGroupName: subnetGroupName(scope),
      securityGroupId: this.securityGroup.securityGroupId,
      parameterGroup: declareParameterGroup(scope),
      monitoringRole: declareMonitoringRole(scope),
    };
    this.instance = declarePrimary(scope, parts, pulumi.interpolate`${scope.identifier}-final-${suffix}`);
    this.masterSecretArn = this.instance.masterUserSecrets.apply((secrets) => secrets[0]?.secretArn ?? "");
    this.declareRotation(scope);
    const replicas = Object.entries(args.readReplicas ?? {});
    this.readReplicas = Object.fromEntries(
      replicas.map((replica) => [replica[0], declareReplica(scope, parts, this.instance, replica)]),
    );
    declareDatabaseAlarms(scope, this.readReplicas);

    this.host = this.instance.address;
    this.port = this.instance.port;
    this.identifier = this.instance.identifier;
    this.arn = this.instance.arn;
    this.resourceId = this.instance.resourceId;
    this.databaseName = pulumi.output(plan.databaseName);
    this.username = args.restore === undefined ? pulumi.output(plan.username) : this.instance.username;
    this.kmsKeyArn = scope.kmsKeyArn;
    this.securityGroupId = parts.securityGroupId;
    this.readerHosts = pulumi.all(
      Object.fromEntries(Object.entries(this.readReplicas).map(([key, { address }]) => [key, address])),
    );
    this.registerOutputs({
      host: this.host,
      port: this.port,
      identifier: this.identifier,
      resourceId: this.resourceId,
      masterSecretArn: this.masterSecretArn,
      securityGroupId: this.securityGroupId,
    });
  }

  allowFrom(source: NetworkSource, name: string): void {
    this.securityGroup.allowFrom(source, name);
  }

  connectStatement(username: pulumi.Input<string>): aws.iam.PolicyStatement {
    return connectStatement(this.arn, this.resourceId, username);
  }

  private declareKey(name: string, { environmentClass, tags }: RdsDatabaseArgs): pulumi.Output<string> {
    const description = `Database ${name}: storage, insights, logs and master secret`;
    return new EncryptionKey(name, { description, environmentClass, tags }, { parent: this }).arn;
  }

  /** RDS makes the secret and knows how to rotate it; this says how often. */
  private declareRotation(scope: RdsScope): void {
    new aws.secretsmanager.SecretRotation(
      ...child<aws.secretsmanager.SecretRotationArgs>(scope, "master", scope.transform.rotation, {
        secretId: this.masterSecretArn,
        rotateImmediately: false,
        rotationRules: { automaticallyAfterDays: scope.plan.passwordRotationDays },
      }),
    );
  }
}

/** Tells apart the instances that follow each other under one name, and their final snapshots. */
function declareSuffix(name: string, { restore }: RdsDatabaseArgs, parent: pulumi.Resource): pulumi.Output<string> {
  const keepers = restore && { restore: pulumi.jsonStringify(restore) };
  return new random.RandomId(`${name}-suffix`, { byteLength: 3, keepers }, { parent }).hex;
}

function identifierOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return plain.slice(0, 50).replace(/-+$/, "") || "database";
}

function declareSecurityGroup(scope: RdsScope): ServiceSecurityGroup {
  const { name, parent, args, engine, transform, tags } = scope;
  const group = new ServiceSecurityGroup(
    name,
    {
      vpcId: args.network.vpcId,
      description: `${engine.title} ${name}`,
      ports: { [engine.title]: engine.port },
      tags,
      transform: { securityGroup: transform.securityGroup },
    },
    { parent },
  );
  for (const [who, source] of Object.entries(args.allowFrom ?? {})) group.allowFrom(source, who);
  return group;
}

function declareParameterGroup(scope: RdsScope): aws.rds.ParameterGroup {
  const { engine, name, plan, tags, transform } = scope;
  return new aws.rds.ParameterGroup(
    ...child<aws.rds.ParameterGroupArgs>(scope, "", transform.parameterGroup, {
      family: plan.family,
      description: `${engine.title} ${name}: TLS forced, statements logged`,
      parameters: Object.entries(plan.parameters).map(([parameter, { value, applyMethod }]) => ({
        name: parameter,
        value,
        applyMethod: applyMethod ?? "immediate",
      })),
      tags,
    }),
  );
}

function subnetGroupName(scope: RdsScope): pulumi.Output<string> {
  const { args, name, tags, transform } = scope;
  const { databaseSubnetGroupName, databaseSubnetIds } = args.network;
  if (databaseSubnetIds !== undefined && databaseSubnetGroupName === undefined) {
    const group = { subnetIds: databaseSubnetIds, description: `Database ${name}`, tags };
    return new aws.rds.SubnetGroup(...child<aws.rds.SubnetGroupArgs>(scope, "", transform.subnetGroup, group)).name;
  }
  return pulumi.output(databaseSubnetGroupName).apply((given) => {
    if (given !== undefined) return given;
    const allowed = "the name of an RDS subnet group; a Vpc has one unless its database tier is left out";
    throw new ArgumentError({
      component: `Database ${JSON.stringify(name)}`,
      path: "network.databaseSubnetGroupName",
      given,
      allowed,
    });
  });
}
