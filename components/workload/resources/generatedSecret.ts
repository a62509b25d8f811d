import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { secretName } from "../physicalName";
import type { ResourceContext, SecretValue } from "./resourceType";

/** Days in which a deleted secret can be brought back; in dev none, so that its name is free at once. */
const RECOVERY_DAYS = { dev: 0, staging: 7, prod: 30 } as const;

/** Letters and digits, so that a password needs no escaping in a connection string. */
const PASSWORD_LENGTH = 40;

/** A secret in Secrets Manager, under the environment's own key. */
export interface GeneratedSecret {
  secret: aws.secretsmanager.Secret;
  /** Declared once the secret has its value. */
  version: aws.secretsmanager.SecretVersion;
  /** The property `password` of its JSON. */
  password: SecretValue;
  /** The password itself, for what must be told it. */
  token: pulumi.Output<string>;
}

/** Generates a password and keeps it, with what else a client needs to connect, as JSON in Secrets Manager. */
export function generatedSecret(
  context: ResourceContext,
  description: string,
  connection: Record<string, pulumi.Input<string | number>>,
): GeneratedSecret {
  const { prefix, opts, platform, identity, environmentClass, tags } = context;
  const { result } = new random.RandomPassword(prefix, { length: PASSWORD_LENGTH, special: false }, opts);
  const secret = new aws.secretsmanager.Secret(
    prefix,
    {
      name: secretName(platform.environment.name, identity),
      description,
      kmsKeyId: platform.secrets.kmsKeyArn,
      recoveryWindowInDays: RECOVERY_DAYS[environmentClass],
      tags,
    },
    opts,
  );
  const version = new aws.secretsmanager.SecretVersion(
    prefix,
    { secretId: secret.id, secretString: pulumi.secret(pulumi.jsonStringify({ ...connection, password: result })) },
    opts,
  );
  return { secret, version, token: result, password: { secret: { key: secret.name, property: "password" } } };
}
