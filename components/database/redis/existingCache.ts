import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { declareIngress, type NetworkSource } from "../../security/serviceSecurityGroup";

/** What a cache offers, whether Plinth made it or found it. */
export interface KeyValueCache {
  /** Host of the primary. */
  readonly host: pulumi.Output<string>;
  /** Host that spreads reads over all nodes. */
  readonly readerHost: pulumi.Output<string>;
  /** TLS only. */
  readonly port: pulumi.Output<number>;
  readonly identifier: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** Secret in Secrets Manager that holds username and password. */
  readonly secretArn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  /** Lets a security group or a network connect. */
  allowFrom(source: NetworkSource, name: string): void;
}

export interface ExistingCacheArgs {
  /** Id of the replication group. */
  identifier: pulumi.Input<string>;
  secretArn: pulumi.Input<string>;
  securityGroupId: pulumi.Input<string>;
}

/** A cache made elsewhere: it is looked up and not changed, but for the ingress rules of `allowFrom`. */
export class ExistingCache extends pulumi.ComponentResource implements KeyValueCache {
  readonly host: pulumi.Output<string>;
  readonly readerHost: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  readonly identifier: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly secretArn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;

  constructor(
    private readonly componentName: string,
    args: ExistingCacheArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ) {
    super("plinth:database:ExistingCache", componentName, {}, opts);
    const found = aws.elasticache.getReplicationGroupOutput({ replicationGroupId: args.identifier }, { parent: this });
    this.host = found.primaryEndpointAddress;
    this.readerHost = found.readerEndpointAddress;
    this.port = found.port;
    this.identifier = found.replicationGroupId;
    this.arn = found.arn;
    this.secretArn = pulumi.output(args.secretArn);
    this.securityGroupId = pulumi.output(args.securityGroupId);
    this.registerOutputs({ host: this.host, port: this.port, identifier: this.identifier });
  }

  allowFrom(source: NetworkSource, name: string): void {
    const rule = { ports: { Redis: 6379 } };
    declareIngress(`${this.componentName}-${name}`, this.securityGroupId, source, name, rule, { parent: this });
  }
}
