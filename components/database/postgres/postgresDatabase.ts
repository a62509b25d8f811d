import type * as pulumi from "@pulumi/pulumi";
import { POSTGRES } from "../rds/engine";
import { ExistingDatabase, type ExistingDatabaseArgs } from "../rds/existingDatabase";
import type { RdsDatabaseArgs } from "../rds/rdsArgs";
import { RdsDatabase } from "../rds/rdsDatabase";

/** Arguments of a `PostgresDatabase`. */
export type PostgresDatabaseArgs = RdsDatabaseArgs;

/**
 * PostgreSQL on RDS: encrypted with its own key, reached over TLS only, its master password made, kept and rotated by AWS,
 * backed up, logged and watched.
 *
 * ```ts
 * const orders = new PostgresDatabase("orders", { network: vpc, environmentClass: "prod" });
 * orders.allowFrom(cluster.nodeSecurityGroupId, "cluster");
 * ```
 *
 * Nobody can connect before `allowFrom`. Logical databases and their users are made inside it by whoever needs them, e.g. by
 * a Score resource of type `postgres`.
 *
 * ### Cost
 * The instance by the hour (twice with `multiAz`, again for each replica), storage and backups beyond its size by the
 * gigabyte and month, enhanced monitoring and exported logs by the gigabyte, one KMS key, one secret, alarms by the piece.
 *
 * @throws ArgumentError at construction for what RDS would refuse.
 */
export class PostgresDatabase extends RdsDatabase {
  constructor(name: string, args: PostgresDatabaseArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("PostgresDatabase", POSTGRES, name, args, opts);
  }

  /** An instance that exists already, by its identifier, as the same interface. */
  static fromExisting(
    name: string,
    args: ExistingDatabaseArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ): ExistingDatabase {
    return new ExistingDatabase(POSTGRES, name, args, opts);
  }
}
