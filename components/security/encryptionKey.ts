import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { requireInteger, requireOneOf, transformed, type EnvironmentClass, type Transform } from "../foundation";
import { keyPolicy, KEY_SERVICES, type KeyService } from "./keyPolicy";

export interface EncryptionKeyArgs {
  /** What the key protects, for people who find it in the console. Default: the component's name. */
  description?: pulumi.Input<string>;
  /** Row of the deletion table: how long a deleted key can be brought back. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Alias without `alias/`. Default: `<project>-<stack>-<name>`, which is free in every account. */
  alias?: string;
  /** AWS services that use the key in their own name. Default: `["logs"]`. */
  services?: readonly KeyService[];
  /** Days for which a deleted key can be brought back, 7 to 30. Default: 7 in dev, 30 elsewhere. */
  deletionWindowDays?: number;
  /** Days between rotations of the key material, 90 to 2560. Default: 365. */
  rotationDays?: number;
  /** Roles that may use the key to encrypt and decrypt; IAM policies of the account can grant it too. Default: none. */
  userArns?: pulumi.Input<string>[];
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: { key?: Transform<aws.kms.KeyArgs>; alias?: Transform<aws.kms.AliasArgs> };
}

/** A customer-managed key, made here or found. */
export interface KmsKey {
  readonly arn: pulumi.Output<string>;
  readonly keyId: pulumi.Output<string>;
}

/**
 * A customer-managed KMS key that rotates every year, with an alias and a key policy of least privilege.
 *
 * ```ts
 * const key = new EncryptionKey("orders", { environmentClass: "prod", services: ["logs", "cloudwatch"] });
 * ```
 *
 * ### Cost
 * A key costs by the month, each of the first two rotations adds the same again, and requests by the ten thousand.
 *
 * @throws ArgumentError for an unknown service or a number out of range.
 */
export class EncryptionKey extends pulumi.ComponentResource implements KmsKey {
  readonly arn: pulumi.Output<string>;
  readonly keyId: pulumi.Output<string>;
  readonly aliasName: pulumi.Output<string>;

  constructor(name: string, args: EncryptionKeyArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:security:EncryptionKey", name, {}, opts);
    validate(name, args);
    const key = new aws.kms.Key(
      ...transformed<aws.kms.KeyArgs>(
        args.transform?.key,
        name,
        {
          description: args.description ?? `Encrypts ${name}`,
          enableKeyRotation: true,
          rotationPeriodInDays: args.rotationDays ?? 365,
          deletionWindowInDays: args.deletionWindowDays ?? DELETION_WINDOW_DAYS[args.environmentClass ?? "dev"],
          policy: keyPolicy(this, args.services ?? ["logs"], args.userArns ?? []),
          tags: args.tags,
        },
        { parent: this },
      ),
    );
    const alias = new aws.kms.Alias(
      ...transformed<aws.kms.AliasArgs>(
        args.transform?.alias,
        name,
        { name: `alias/${args.alias ?? defaultAlias(name)}`, targetKeyId: key.keyId },
        { parent: this },
      ),
    );
    this.arn = key.arn;
    this.keyId = key.keyId;
    this.aliasName = alias.name;
    this.registerOutputs({ arn: this.arn, keyId: this.keyId, aliasName: this.aliasName });
  }

  /** A key that exists already, by its id, ARN or alias such as `alias/payments`. It declares nothing. */
  static fromExisting(keyId: pulumi.Input<string>, opts: pulumi.InvokeOptions = {}): KmsKey {
    const key = aws.kms.getKeyOutput({ keyId }, opts);
    return { arn: key.arn, keyId: key.apply(({ id }) => id) };
  }
}

/** KMS Developer Guide, "Deleting AWS KMS keys": 7 to 30 days. */
const DELETION_WINDOW_DAYS: Record<EnvironmentClass, number> = { dev: 7, staging: 30, prod: 30 };

function defaultAlias(name: string): string {
  return `${pulumi.getProject()}-${pulumi.getStack()}-${name}`.replace(/[^a-zA-Z0-9/_-]/g, "-");
}

function validate(name: string, { services = [], deletionWindowDays, rotationDays }: EncryptionKeyArgs): void {
  const component = `EncryptionKey ${JSON.stringify(name)}`;
  for (const service of services) requireOneOf(component, "services", service, Object.keys(KEY_SERVICES));
  requireInteger(component, "deletionWindowDays", deletionWindowDays, 7, 30);
  requireInteger(component, "rotationDays", rotationDays, 90, 2560);
}
