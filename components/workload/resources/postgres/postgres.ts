import * as pulumi from "@pulumi/pulumi";
import { boundedName } from "../../../cluster/boundedName";
import { GeneratedSecret } from "../../../security";
import { secretName } from "../../physicalName";
import { annotationTags } from "../annotationTags";
import { plainParam } from "../params";
import { named } from "../platformPart";
import type { ResourceIdentity, ResourceType } from "../resourceType";
import { databaseSql } from "./databaseSql";
import { declareSetupJob, declareSetupNamespace, type SetupContainer } from "../setupJob";

/** The client that runs the setup script: of this major version or older servers. */
const PSQL_IMAGE = "postgres:17.6-alpine3.22";

/** PostgreSQL identifiers have at most 63 bytes (PostgreSQL documentation, "Lexical Structure"). */
const MAX_IDENTIFIER = 63;

/** Extensions that a class brings. */
const CLASS_EXTENSIONS: Record<string, readonly string[]> = { default: [], vector: ["vector"] };

/** A database and a login role of its own on one of the platform's shared PostgreSQL instances. */
export const postgres: ResourceType = {
  type: "postgres",
  summary: "A PostgreSQL database with a login role that owns it and can reach no other.",
  classes: {
    default: "A database on the shared instance",
    vector: "A database on the shared instance, with vector search (pgvector)",
  },
  params: {
    type: "object",
    additionalProperties: false,
    properties: {
      instance: {
        type: "string",
        pattern: "^[a-z0-9-]+$",
        errorHint: "name of a shared instance of the platform, without placeholders",
      },
      extensions: {
        type: "array",
        uniqueItems: true,
        items: {
          type: "string",
          pattern: "^[a-z0-9_-]+$",
          errorHint: "name of a PostgreSQL extension, without placeholders",
        },
      },
    },
  },
  outputs: {
    host: { summary: "Host name of the server." },
    port: { summary: "Port of the server." },
    name: { summary: "Name of the database." },
    database: { summary: "Name of the database." },
    username: { summary: "Name of the role." },
    password: { summary: "Password of the role.", secret: true },
  },
  provision(context) {
    const { platform, identity, resource } = context;
    const instance = named("PostgreSQL instance", platform.databases, plainParam(context, "instance", "main"), context);
    const database = databaseName(identity);
    const { host, port } = instance;
    const login = new GeneratedSecret(
      context.prefix,
      {
        name: secretName(platform.environment.name, identity),
        description: `PostgreSQL database ${database}`,
        environmentClass: context.environmentClass,
        kmsKeyArn: platform.secrets.kmsKeyArn,
        fields: { engine: "postgres", host, port, dbname: database, username: database },
        tags: annotationTags(context),
      },
      context.opts,
    );
    const password = { secret: { key: login.secretName, property: "password" } };
    const extensions = [
      ...(CLASS_EXTENSIONS[resource.class] ?? []),
      ...plainParam<string[]>(context, "extensions", []),
    ];
    const setup = declareSetupJob(context, declareSetupNamespace(context), {
      script: databaseSql({ database, role: database, extensions }),
      container: psql(host, port),
      credentials: {
        template: {
          PGUSER: '{{ index . "username" }}',
          PGPASSWORD: '{{ index . "administrator" }}',
          APP_PASSWORD: '{{ index . "password" }}',
        },
        values: {
          username: { key: instance.masterSecretArn, property: "username" },
          administrator: { key: instance.masterSecretArn, property: "password" },
          password: password.secret,
        },
      },
      port,
      callsAws: false,
      dependsOn: [login],
    });
    return {
      outputs: { host, port: pulumi.interpolate`${port}`, name: database, database, username: database, password },
      egress: [{ cidr: platform.network.cidrBlock, ports: [port] }],
      dependsOn: [setup],
    };
  },
};

/** Runs the script over TLS. */
function psql(host: pulumi.Input<string>, port: pulumi.Input<number>): SetupContainer {
  return {
    name: "psql",
    image: PSQL_IMAGE,
    command: ["psql", "--no-psqlrc", "--quiet", "--file", "/script/database.sql"],
    env: [
      { name: "PGHOST", value: host },
      { name: "PGPORT", value: pulumi.interpolate`${port}` },
      { name: "PGDATABASE", value: "postgres" },
      { name: "PGSSLMODE", value: "require" },
      { name: "PGCONNECT_TIMEOUT", value: "10" },
    ],
  };
}

/** Score names hold no underscores, so two of them keep workload and resource apart; a dot marks what is shared. */
function databaseName(identity: ResourceIdentity): string {
  const name = "id" in identity ? `shared.${identity.id}` : `${identity.workload}__${identity.name}`;
  return boundedName(name, MAX_IDENTIFIER);
}
