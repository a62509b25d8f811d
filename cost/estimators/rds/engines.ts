/** How the price book and people call an engine of the RDS API. */
export interface DatabaseEngine {
  /** Below which path the prices of its classes stand, e.g. `rds/postgresql`. */
  prices: string;
  aurora: boolean;
  /** Whether the licence is in the price unless the instance brings its own. */
  licensed: boolean;
}

const plain = (name: string): DatabaseEngine => ({ prices: `rds/${name}`, aurora: false, licensed: false });
const licensed = (name: string): DatabaseEngine => ({ ...plain(name), licensed: true });
const aurora = (name: string): DatabaseEngine => ({ prices: `aurora/${name}`, aurora: true, licensed: false });

/** By the engine's name in the API. `aurora` was the first Aurora, compatible with MySQL. */
export const ENGINES: Readonly<Record<string, DatabaseEngine>> = {
  postgres: plain("postgresql"),
  mysql: plain("mysql"),
  mariadb: plain("mariadb"),
  aurora: aurora("mysql"),
  "aurora-mysql": aurora("mysql"),
  "aurora-postgresql": aurora("postgresql"),
  "oracle-se": plain("oracle-se"),
  "oracle-se1": licensed("oracle-se1"),
  "oracle-se2": licensed("oracle-se2"),
  "oracle-se2-cdb": licensed("oracle-se2-cdb"),
  "oracle-ee": plain("oracle-ee"),
  "oracle-ee-cdb": plain("oracle-ee-cdb"),
  "sqlserver-ex": licensed("sqlserver-ex"),
  "sqlserver-web": licensed("sqlserver-web"),
  "sqlserver-se": licensed("sqlserver-se"),
  "sqlserver-ee": licensed("sqlserver-ee"),
};
