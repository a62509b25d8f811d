import * as pulumi from "@pulumi/pulumi";
import { boundedName } from "../../../cluster/boundedName";
import { PodIdentityGrant } from "../../../cluster/podIdentityGrant";
import { MySqlDatabase } from "../../../database";
import { GeneratedSecret } from "../../../security";
import { secretName } from "../../physicalName";
import { annotationTags } from "../annotationTags";
import type { ResourceContext, ResourceType } from "../resourceType";
import { declareSetupJob, declareSetupNamespace, type SetupContainer } from "../setupJob";
import { mysqlSql, PASSWORD_MARK } from "./mysqlSql";

const MYSQL_IMAGE = "mysql:8.4.6";
const AWS_CLI_IMAGE = "amazon/aws-cli:2.31.13";

/** User names of MySQL have at most 32 characters, names of databases 64 (MySQL Reference Manual). */
const MAX_USER = 32;
const MAX_DATABASE = 64;

/** A MySQL instance of the workload's own on RDS, with a database and a user that owns it. */
export const mysql: ResourceType = {
  type: "mysql",
  summary: "A MySQL database on an instance of its own, with a user that owns it.",
  classes: { default: "An RDS instance of the environment class's size" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: {
    host: { summary: "Host name of the server." },
    port: { summary: "Port of the server; TLS only." },
    name: { summary: "Name of the database." },
    database: { summary: "Name of the database." },
    username: { summary: "Name of the user." },
    password: { summary: "Password of the user.", secret: true },
  },
  provision(context) {
    const { platform, identity } = context;
    const instance = declareInstance(context);
    const names = "id" in identity ? identity.id : `${identity.workload}__${identity.name}`;
    const [database, user] = [boundedName(names, MAX_DATABASE), boundedName(names, MAX_USER)];
    const { host, port } = instance;
    const login = new GeneratedSecret(
      `${context.prefix}-user`,
      {
        name: secretName(platform.environment.name, identity),
        description: `MySQL database ${database}`,
        environmentClass: context.environmentClass,
        kmsKeyArn: platform.secrets.kmsKeyArn,
        fields: { engine: "mysql", host, port, dbname: database, username: user },
        tags: annotationTags(context),
      },
      context.opts,
    );
    const password = { secret: { key: login.secretName, property: "password" } };
    const setup = declareSetup(context, instance, mysqlSql({ database, user }), password, login);
    return {
      outputs: { host, port: pulumi.interpolate`${port}`, name: database, database, username: user, password },
      egress: [{ cidr: platform.network.cidrBlock, ports: [port] }],
      dependsOn: [setup],
    };
  },
};

function declareInstance(context: ResourceContext): MySqlDatabase {
  const { vpcId, databaseSubnetGroupName } = context.platform.network;
  return new MySqlDatabase(
    context.prefix,
    {
      network: { vpcId, databaseSubnetGroupName },
      environmentClass: context.environmentClass,
      allowFrom: { cluster: context.platform.cluster.nodeSecurityGroupId },
      tags: annotationTags(context),
    },
    context.opts,
  );
}

/** The administrator's secret is AWS's own and rotates: the job reads it under an identity that may read nothing else. */
function declareSetup(
  context: ResourceContext,
  instance: MySqlDatabase,
  script: string,
  password: { secret: { key: pulumi.Input<string>; property: string } },
  login: GeneratedSecret,
) {
  const namespace = declareSetupNamespace(context);
  const grant = new PodIdentityGrant(
    `${context.prefix}-setup`,
    {
      clusterName: context.platform.cluster.name,
      namespace: namespace.name,
      serviceAccount: namespace.serviceAccount,
      statements: [
        { Effect: "Allow", Action: ["secretsmanager:GetSecretValue"], Resource: instance.masterSecretArn },
        { Effect: "Allow", Action: ["kms:Decrypt"], Resource: instance.kmsKeyArn },
      ],
      tags: annotationTags(context),
    },
    context.opts,
  );
  return declareSetupJob(context, namespace, {
    script,
    before: administrator(instance.masterSecretArn, context.platform.environment.region),
    container: client(instance.host, instance.port),
    credentials: { template: { APP_PASSWORD: '{{ index . "password" }}' }, values: { password: password.secret } },
    port: instance.port,
    callsAws: true,
    dependsOn: [login, instance, grant],
  });
}

/** Writes the administrator's login as an option file; JSON and option files quote alike. */
function administrator(secretArn: pulumi.Input<string>, region: pulumi.Input<string>): SetupContainer {
  const script = [
    "set -eu",
    'secret=$(aws secretsmanager get-secret-value --secret-id "$SECRET" --query SecretString --output text)',
    String.raw`field() { printf '%s' "$secret" | sed -E "s/.*\"$1\" *: *\"(([^\"\\]|\\.)*)\".*/\1/"; }`,
    String.raw`printf '[client]\nuser="%s"\npassword="%s"\n' "$(field username)" "$(field password)" > /credentials/client.cnf`,
  ].join("\n");
  return {
    name: "administrator",
    image: AWS_CLI_IMAGE,
    command: ["/bin/sh", "-c", script],
    env: [
      { name: "SECRET", value: secretArn },
      { name: "AWS_REGION", value: region },
    ],
  };
}

function client(host: pulumi.Input<string>, port: pulumi.Input<number>): SetupContainer {
  const script = [
    "set -eu",
    `sed "s/${PASSWORD_MARK}/$APP_PASSWORD/g" /script/database.sql |`,
    '  mysql --defaults-extra-file=/credentials/client.cnf --ssl-mode=REQUIRED --host="$DB_HOST" --port="$DB_PORT"',
  ].join("\n");
  return {
    name: "mysql",
    image: MYSQL_IMAGE,
    command: ["/bin/sh", "-c", script],
    env: [
      { name: "DB_HOST", value: host },
      { name: "DB_PORT", value: pulumi.interpolate`${port}` },
    ],
  };
}
