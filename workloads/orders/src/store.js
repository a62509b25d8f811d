import pg from "pg";
import { log } from "./log.js";

/** Orders in PostgreSQL. */
export class OrderStore {
  constructor(pool) {
    this.pool = pool;
  }

  /** Connects over TLS with what the environment says. */
  static connect(environment) {
    const pool = new pg.Pool({
      connectionString: environment.DATABASE_URL,
      ssl: environment.DATABASE_TLS === "off" ? false : { rejectUnauthorized: false },
      max: 10,
      connectionTimeoutMillis: 3000,
    });
    pool.on("error", (error) => log("error", "a database connection failed", { error: error.message }));
    return new OrderStore(pool);
  }

  async migrate() {
    await this.pool.query(`
      CREATE TABLE IF NOT EXISTS orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer text NOT NULL,
        items jsonb NOT NULL,
        placed_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async ping() {
    await this.pool.query("SELECT 1");
  }

  async place({ customer, items }) {
    const { rows } = await this.pool.query(
      "INSERT INTO orders (customer, items) VALUES ($1, $2) RETURNING id, customer, items, placed_at",
      [customer, JSON.stringify(items)],
    );
    return rows[0];
  }

  async find(id) {
    const { rows } = await this.pool.query("SELECT id, customer, items, placed_at FROM orders WHERE id = $1", [id]);
    return rows[0];
  }

  async newest(count) {
    const { rows } = await this.pool.query(
      "SELECT id, customer, items, placed_at FROM orders ORDER BY id DESC LIMIT $1",
      [count],
    );
    return rows;
  }

  async close() {
    await this.pool.end();
  }
}
