import * as assert from "node:assert/strict";
import { mysqlSql } from "../../../../components/workload/resources/mysql/mysqlSql";

describe("SQL of a Score mysql", () => {
  it("gives the user its own database over TLS and nothing else", () => {
    assert.equal(
      mysqlSql({ database: "shop__db", user: "shop__db" }),
      [
        "CREATE DATABASE IF NOT EXISTS `shop__db` CHARACTER SET utf8mb4;",
        "CREATE USER IF NOT EXISTS 'shop__db'@'%' IDENTIFIED BY '@PASSWORD@' REQUIRE SSL;",
        "ALTER USER 'shop__db'@'%' IDENTIFIED BY '@PASSWORD@' REQUIRE SSL;",
        // An underscore is a pattern in GRANT: unescaped, the user would get the databases of others too.
        "GRANT ALL PRIVILEGES ON `shop\\_\\_db`.* TO 'shop__db'@'%';",
        "",
      ].join("\n"),
    );
  });

  it("quotes odd names", () => {
    const sql = mysqlSql({ database: "a`b", user: "o'br\\ien" });
    assert.ok(sql.includes("CREATE DATABASE IF NOT EXISTS `a``b` "));
    assert.ok(sql.includes("'o''br\\\\ien'@'%'"));
  });
});
