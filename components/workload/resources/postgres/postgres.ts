import * as pulumi from "@pulumi/pulumi";
import { boundedName } from "../../../cluster/boundedName";
import { generatedSecret } from "../generatedSecret";
import { plainParam } from "../params";
import { named } from "../platformPart";
import type { ResourceContext, ResourceIdentity, ResourceType } from "../resourceType";
import { databaseSql } from "./databaseSql";
import { declareSetupJob } from "./setupJob";

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
    const { secret, version, password } = generatedSecret(context, `PostgreSQL database ${database}`, {
      engine: "postgres",
      host,
      port,
      dbname: database,
      username: database,
    });
    const extensions = [
      ...(CLASS_EXTENSIONS[resource.class] ?? []),
      ...plainParam<string[]>(context, "extensions", []),
    ];
    const setup = declareSetupJob(context, {
      sql: databaseSql({ database, role: database, extensions }),
      host,
      port,
      administratorSecretArn: instance.masterSecretArn,
      password,
      dependsOn: [secret, version],
    });
    return {
      outputs: { host, port: pulumi.interpolate`${port}`, name: database, database, username: database, password },
      egress: [{ cidr: platform.network.cidrBlock, ports: [port] }],
      dependsOn: [setup],
    };
  },
};

/** Score names hold no underscores, so two of them keep workload and resource apart; a dot marks what is shared. */
export function databaseName(identity: ResourceIdentity): string {
  const name = "id" in identity ? `shared.${identity.id}` : `${identity.workload}__${identity.name}`;
  return boundedName(name, MAX_IDENTIFIER);
}
