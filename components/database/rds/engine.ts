import { ArgumentError } from "../../foundation";

export interface Parameter {
  value: string;
  /** `pending-reboot` for parameters that the engine reads at its start only. Default: `immediate`. */
  applyMethod?: "immediate" | "pending-reboot";
}

/** Where one engine of RDS differs from another. */
export interface Engine {
  readonly name: "postgres" | "mysql";
  /** For people, e.g. `PostgreSQL`. */
  readonly title: string;
  readonly port: number;
  /** Major versions in standard support, oldest first. */
  readonly majorVersions: readonly string[];
  readonly defaultVersion: string;
  readonly defaultUsername: string;
  /** Names that RDS refuses for the master user. */
  readonly reservedUsernames: readonly string[];
  /** The database that exists without being asked for. */
  readonly initialDatabase: string;
  /** Logs that go to CloudWatch. */
  readonly logs: readonly string[];
  /** Parameters that force TLS and record what an audit asks for. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Bytes of memory for each connection that the engine's default `max_connections` allows. */
  readonly bytesPerConnection: number;
  /** Classes on which Performance Insights is not offered. */
  readonly classesWithoutInsights: readonly string[];
}

/** Sources: RDS User Guide, "Requiring an SSL connection", "Publishing logs to CloudWatch", "Quotas: maximum number of connections". */
export const POSTGRES: Engine = {
  name: "postgres",
  title: "PostgreSQL",
  port: 5432,
  majorVersions: ["14", "15", "16", "17", "18"],
  defaultVersion: "17",
  defaultUsername: "plinth",
  reservedUsernames: ["admin", "postgres_admin", "rdsadmin", "rds_superuser", "rds_replication", "user", "public"],
  initialDatabase: "postgres",
  logs: ["postgresql", "upgrade", "iam-db-auth-error"],
  parameters: {
    "rds.force_ssl": { value: "1" },
    log_statement: { value: "ddl" },
    log_min_duration_statement: { value: "1000" },
    log_connections: { value: "1" },
    log_disconnections: { value: "1" },
    log_lock_waits: { value: "1" },
    log_temp_files: { value: "10240" },
  },
  bytesPerConnection: 9_531_392,
  classesWithoutInsights: [],
};

export const MYSQL: Engine = {
  name: "mysql",
  title: "MySQL",
  port: 3306,
  majorVersions: ["8.4"],
  defaultVersion: "8.4",
  defaultUsername: "plinth",
  reservedUsernames: ["rdsadmin"],
  initialDatabase: "mysql",
  logs: ["error", "slowquery", "iam-db-auth-error"],
  parameters: {
    require_secure_transport: { value: "1" },
    slow_query_log: { value: "1" },
    long_query_time: { value: "1" },
    log_output: { value: "FILE" },
  },
  bytesPerConnection: 12_582_880,
  classesWithoutInsights: ["db.t3.micro", "db.t3.small", "db.t4g.micro", "db.t4g.small"],
};

/** The major version that a version belongs to: `17.6` to `17`. */
export function majorVersion(component: string, { title, majorVersions }: Engine, given: string): string {
  const major = majorVersions.find((version) => given === version || given.startsWith(`${version}.`));
  if (major !== undefined && /^\d+(\.\d+)*$/.test(given)) return major;
  throw new ArgumentError({
    component,
    path: "version",
    given,
    allowed: `a ${title} major version (${majorVersions.join(", ")}) or a minor version of one`,
    choices: majorVersions,
  });
}
