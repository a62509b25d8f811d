import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { declareIngress, type NetworkSource } from "../../security/serviceSecurityGroup";
import { connectStatement } from "./connectStatement";
import type { Engine } from "./engine";
import type { RelationalDatabase } from "./relationalDatabase";

export interface ExistingDatabaseArgs {
  /** DB instance identifier. */
  identifier: pulumi.Input<string>;
  /** Secret of the master user: JSON with username and password. Default: the one that RDS manages. */
  masterSecretArn?: pulumi.Input<string>;
  /** Security group that `allowFrom` adds rules to. Default: the instance's first. */
  securityGroupId?: pulumi.Input<string>;
  /** Hosts of read replicas by name. Default: none. */
  readerHosts?: Record<string, pulumi.Input<string>>;
}

/** A database instance made elsewhere: it is looked up and not changed, but for the ingress rules of `allowFrom`. */
export class ExistingDatabase extends pulumi.ComponentResource implements RelationalDatabase {
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

  constructor(
    private readonly engine: Engine,
    private readonly componentName: string,
    args: ExistingDatabaseArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:database:ExistingDatabase", componentName, {}, opts);
    const found = aws.rds.getInstanceOutput({ dbInstanceIdentifier: args.identifier }, { parent: this });
    const secret = found.masterUserSecrets.apply(([first]) => first);
    this.host = found.address;
    this.port = found.port;
    this.identifier = found.dbInstanceIdentifier;
    this.arn = found.dbInstanceArn;
    this.resourceId = found.resourceId;
    this.databaseName = found.dbName.apply((name) => name || engine.initialDatabase);
    this.username = found.masterUsername;
    this.masterSecretArn = pulumi.output(args.masterSecretArn ?? secret.apply((managed) => managed?.secretArn ?? ""));
    this.kmsKeyArn = secret.apply((managed) => managed?.kmsKeyId ?? "");
    this.securityGroupId = pulumi.output(
      args.securityGroupId ?? found.vpcSecurityGroups.apply(([first]) => first ?? ""),
    );
    this.readerHosts = pulumi.all(args.readerHosts ?? {});
    this.registerOutputs({ host: this.host, port: this.port, identifier: this.identifier });
  }

  allowFrom(source: NetworkSource, name: string): void {
    const ports = { [this.engine.title]: this.engine.port };
    const prefix = `${this.componentName}-${name}`;
    declareIngress(prefix, this.securityGroupId, source, name, { ports }, { parent: this });
  }

  connectStatement(username: pulumi.Input<string>): aws.iam.PolicyStatement {
    return connectStatement(this.arn, this.resourceId, username);
  }
}
