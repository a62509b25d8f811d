/** Stands in the script for the user's password, which is put in only where the script runs. */
export const PASSWORD_MARK = "@PASSWORD@";

/**
 * The script that makes a database and a user of its own on MySQL 8, and changes nothing when they are there. The user comes
 * over TLS only and has no rights beyond its database.
 */
export function mysqlSql({ database, user }: { database: string; user: string }): string {
  const account = `${literal(user)}@'%'`;
  return [
    `CREATE DATABASE IF NOT EXISTS ${identifier(database)} CHARACTER SET utf8mb4;`,
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${PASSWORD_MARK}' REQUIRE SSL;`,
    `ALTER USER ${account} IDENTIFIED BY '${PASSWORD_MARK}' REQUIRE SSL;`,
    `GRANT ALL PRIVILEGES ON ${identifier(pattern(database))}.* TO ${account};`,
    "",
  ].join("\n");
}

/** In GRANT a database's name is a pattern (MySQL Reference Manual, "GRANT Statement"). */
function pattern(name: string): string {
  return name.replace(/[\\_%]/g, "\\$&");
}

function identifier(name: string): string {
  return `\`${name.replace(/`/g, "``")}\``;
}

function literal(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
