import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { ArgumentError, requireInteger, transformed, type EnvironmentClass, type Transform } from "../foundation";

export interface GeneratedSecretArgs {
  /** Name in Secrets Manager, e.g. `plinth/dev/orders/cache`. Default: one that the engine makes unique. */
  name?: pulumi.Input<string>;
  /** What the secret opens, for people. Default: the component's name. */
  description?: pulumi.Input<string>;
  /** Customer-managed key. Default: the key that AWS keeps for Secrets Manager, which the security pack refuses. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Row of the recovery table: how long a deleted secret can be brought back. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Days for which a deleted secret can be brought back: 0 or 7 to 30. Default: 0 in dev, 7 in staging, 30 in prod. */
  recoveryDays?: number;
  /** Characters, 16 to 128. Default: 40. */
  length?: number;
  /** Punctuation that may occur; empty: letters and digits, so that the password needs no escaping in a URL. Default: empty. */
  punctuation?: string;
  /** What else a client needs, beside the password: host, port, username … */
  fields?: Record<string, pulumi.Input<string | number>>;
  /** Key of the password in the secret's JSON. Default: `password`. */
  passwordField?: string;
  /** Changing it makes a new password. Default: none. */
  generation?: string;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    password?: Transform<random.RandomPasswordArgs>;
    secret?: Transform<aws.secretsmanager.SecretArgs>;
    version?: Transform<aws.secretsmanager.SecretVersionArgs>;
  };
}

/**
 * A password that is generated once and kept in Secrets Manager as JSON, together with what else a client needs.
 *
 * ```ts
 * const login = new GeneratedSecret("cache", { kmsKeyArn: key.arn, fields: { username: "default" } });
 * ```
 *
 * The password is secret in the state and in every output.
 *
 * @throws ArgumentError for a length or a recovery window out of range.
 */
export class GeneratedSecret extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly secretName: pulumi.Output<string>;
  /** Secret. */
  readonly password: pulumi.Output<string>;
  /** Version that holds the present password; known only once it is stored. */
  readonly versionId: pulumi.Output<string>;

  constructor(name: string, args: GeneratedSecretArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:security:GeneratedSecret", name, {}, opts);
    validate(name, args);
    this.password = pulumi.secret(this.declarePassword(name, args).result);
    const secret = this.declareSecret(name, args);
    const content = { ...args.fields, [args.passwordField ?? "password"]: this.password };
    const version = new aws.secretsmanager.SecretVersion(
      ...transformed<aws.secretsmanager.SecretVersionArgs>(
        args.transform?.version,
        name,
        { secretId: secret.id, secretString: pulumi.secret(pulumi.jsonStringify(content)) },
        { parent: this },
      ),
    );
    this.arn = secret.arn;
    this.secretName = secret.name;
    this.versionId = version.versionId;
    this.registerOutputs({ arn: this.arn, secretName: this.secretName, versionId: this.versionId });
  }

  private declarePassword(name: string, args: GeneratedSecretArgs): random.RandomPassword {
    const { punctuation = "", generation } = args;
    return new random.RandomPassword(
      ...transformed<random.RandomPasswordArgs>(
        args.transform?.password,
        name,
        {
          length: args.length ?? 40,
          special: punctuation !== "",
          overrideSpecial: punctuation === "" ? undefined : punctuation,
          keepers: generation === undefined ? undefined : { generation },
        },
        { parent: this, additionalSecretOutputs: ["result", "bcryptHash"] },
      ),
    );
  }

  private declareSecret(name: string, args: GeneratedSecretArgs): aws.secretsmanager.Secret {
    return new aws.secretsmanager.Secret(
      ...transformed<aws.secretsmanager.SecretArgs>(
        args.transform?.secret,
        name,
        {
          name: args.name,
          description: args.description ?? `Generated for ${name}`,
          kmsKeyId: args.kmsKeyArn,
          recoveryWindowInDays: args.recoveryDays ?? RECOVERY_DAYS[args.environmentClass ?? "dev"],
          tags: args.tags,
        },
        { parent: this },
      ),
    );
  }
}

/** In dev none, so that the name of a deleted secret is free at once. */
const RECOVERY_DAYS: Record<EnvironmentClass, number> = { dev: 0, staging: 7, prod: 30 };

function validate(name: string, { length, recoveryDays }: GeneratedSecretArgs): void {
  const component = `GeneratedSecret ${JSON.stringify(name)}`;
  requireInteger(component, "length", length, 16, 128);
  const recoverable = recoveryDays === undefined || recoveryDays === 0 || (recoveryDays >= 7 && recoveryDays <= 30);
  if (!recoverable) {
    throw new ArgumentError({ component, path: "recoveryDays", given: recoveryDays, allowed: "0 or 7 to 30" });
  }
}
