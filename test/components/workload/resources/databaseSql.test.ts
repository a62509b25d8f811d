import * as assert from "node:assert/strict";
import { databaseSql, type DatabaseRequest } from "../../../../components/workload/resources/postgres/databaseSql";
import { POSTGRES, requireOrSkip, type RunningPostgres, startPostgres } from "../../../setup";

const ADMINISTRATOR = { user: "administrator", password: "administrator-password" };

describe("SQL of a Score postgres on a real PostgreSQL", function () {
  this.timeout(120_000);
  let server: RunningPostgres;

  before(async function () {
    requireOrSkip(this, POSTGRES);
    server = await startPostgres();
    server.query(`
      ALTER ROLE plinth PASSWORD 'superuser-password';
      CREATE ROLE ${ADMINISTRATOR.user} LOGIN CREATEDB CREATEROLE PASSWORD '${ADMINISTRATOR.password}';`);
    const [hba] = server.query("SHOW hba_file").split("\n");
    server.query(`
      COPY (VALUES ('host all all 127.0.0.1/32 scram-sha-256')) TO '${hba}';
      SELECT pg_reload_conf();`);
  });

  after(async () => server?.stop());

  /** Runs the script as the setup Job does: as an administrator who is not superuser, with the password in the environment. */
  function setUp(request: DatabaseRequest, password: string): void {
    process.env["APP_PASSWORD"] = password;
    try {
      server.query(databaseSql(request), ADMINISTRATOR);
    } finally {
      delete process.env["APP_PASSWORD"];
    }
  }

  const orders = { user: "orders__db", database: "orders__db", password: "orders-password" };

  it("makes a database in which its role can do everything", () => {
    setUp({ database: "orders__db", role: "orders__db" }, orders.password);
    server.query("CREATE TABLE parcels (id int); INSERT INTO parcels VALUES (1); CREATE SCHEMA own;", orders);
    assert.equal(server.query("SELECT count(*) FROM parcels", orders), "1");
  });

  it("changes nothing when it runs again, except for a new password", () => {
    setUp({ database: "orders__db", role: "orders__db" }, "another-password");
    assert.throws(() => server.query("SELECT 1", orders), /password authentication failed/);
    assert.equal(server.query("SELECT count(*) FROM parcels", { ...orders, password: "another-password" }), "1");
    setUp({ database: "orders__db", role: "orders__db" }, orders.password);
    assert.equal(server.query("SELECT count(*) FROM parcels", orders), "1");
  });

  it("keeps workloads out of each other's databases, and in their own place", () => {
    setUp({ database: "billing__db", role: "billing__db" }, "billing-password");
    const billing = { user: "billing__db", password: "billing-password", database: "billing__db" };
    assert.equal(server.query("SELECT current_user", billing), "billing__db");
    assert.throws(
      () => server.query("SELECT 1", { ...billing, database: "orders__db" }),
      /permission denied for database/,
    );
    assert.throws(
      () => server.query("SELECT 1", { ...orders, database: "billing__db" }),
      /permission denied for database/,
    );
    assert.throws(() => server.query("CREATE DATABASE more", billing), /permission denied/);
    assert.throws(() => server.query("CREATE ROLE more", billing), /permission denied/);
    assert.throws(() => server.query("ALTER ROLE orders__db PASSWORD 'x'", billing), /permission denied/);
  });

  for (const name of [
    "drop",
    "up-to-date",
    "shared.events.all",
    `o'br"ien; DROP ROLE administrator; --`,
    "ünïcode",
    "\\q",
  ]) {
    it(`quotes ${name}`, () => {
      setUp({ database: name, role: name }, "p'w\"d\\ $1");
      setUp({ database: name, role: name }, "p'w\"d\\ $1");
      const asRole = { user: name, database: name, password: "p'w\"d\\ $1" };
      assert.equal(server.query("SELECT current_user || ' in ' || current_database()", asRole), `${name} in ${name}`);
    });
  }

  it("adds extensions that the role could not add by itself", () => {
    setUp({ database: "search__db", role: "search__db", extensions: ["citext", "pg_trgm"] }, "search-password");
    const search = { user: "search__db", database: "search__db", password: "search-password" };
    assert.equal(server.query("SELECT 'A'::citext = 'a'::citext", search), "t");
  });

  it("stops at what it cannot do", () => {
    assert.throws(
      () => setUp({ database: "x", role: "x", extensions: ["no_such_extension"] }, "x"),
      /no_such_extension/,
    );
  });
});
