export interface DatabaseRequest {
  /** Name of the database. */
  database: string;
  /** Name of the login role that owns it. */
  role: string;
  /** Extensions that the role may need and cannot create itself. Default: none. */
  extensions?: readonly string[];
}

/**
 * The psql script that makes a role and a database of its own on a shared PostgreSQL 13 or newer, and changes nothing when they are
 * there. It is run by an administrator who need not be superuser (RDS gives none), with the role's password in the environment
 * variable `APP_PASSWORD`, which the server sees only as part of `ALTER ROLE`.
 *
 * Other roles can neither connect to the database nor see its schema; the role can do everything in it, and nothing elsewhere.
 */
export function databaseSql({ database, role, extensions = [] }: DatabaseRequest): string {
  const [databaseName, roleName] = [identifier(database), identifier(role)];
  return [
    // The password must not reach the server's log; where the administrator may not say so, the script goes on.
    String.raw`\set ON_ERROR_STOP off`,
    "SET log_statement = 'none';",
    String.raw`\set ON_ERROR_STOP on`,
    String.raw`\getenv app_password APP_PASSWORD`,
    `SELECT ${literal(`CREATE ROLE ${roleName}`)} WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)})`,
    String.raw`\gexec`,
    `ALTER ROLE ${roleName} LOGIN PASSWORD :'app_password';`,
    // An administrator who is not superuser can give away a database only to a role that it belongs to.
    `GRANT ${roleName} TO CURRENT_USER;`,
    // template0 admits no sessions, so databases can be created side by side.
    `SELECT ${literal(`CREATE DATABASE ${databaseName} OWNER ${roleName} TEMPLATE template0 ENCODING 'UTF8'`)} WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ${literal(database)})`,
    String.raw`\gexec`,
    `ALTER DATABASE ${databaseName} OWNER TO ${roleName};`,
    `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC;`,
    `\\connect ${databaseName}`,
    `ALTER SCHEMA public OWNER TO ${roleName};`,
    "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
    ...extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${identifier(extension)};`),
    "",
  ].join("\n");
}

function identifier(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
