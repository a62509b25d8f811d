import type * as pulumi from "@pulumi/pulumi";
import { MYSQL } from "../rds/engine";
import { ExistingDatabase, type ExistingDatabaseArgs } from "../rds/existingDatabase";
import type { RdsDatabaseArgs } from "../rds/rdsArgs";
import { RdsDatabase } from "../rds/rdsDatabase";

/** Arguments of a `MySqlDatabase`. */
export type MySqlDatabaseArgs = RdsDatabaseArgs;

/**
 * MySQL on RDS, with all that a `PostgresDatabase` has: own key, TLS only, rotated master password, backups, logs, alarms.
 *
 * ```ts
 * const shop = new MySqlDatabase("shop", { network: vpc, databaseName: "shop", allowFrom: { cluster: nodeSecurityGroupId } });
 * ```
 *
 * ### Cost
 * As a `PostgresDatabase`. Performance Insights is not offered on micro and small burstable classes and is left out there.
 *
 * @throws ArgumentError at construction for what RDS would refuse.
 */
export class MySqlDatabase extends RdsDatabase {
  constructor(name: string, args: MySqlDatabaseArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("MySqlDatabase", MYSQL, name, args, opts);
  }

  /** An instance that exists already, by its identifier, as the same interface. */
  static fromExisting(
    name: string,
    args: ExistingDatabaseArgs,
    opts: pulumi.ComponentResourceOptions = {},
  ): ExistingDatabase {
    return new ExistingDatabase(MYSQL, name, args, opts);
  }
}
