/** One database engine of RDS: how it is addressed and which versions it has. */
export interface Engine {
  readonly port: number;
  /** Minor versions by major version, newest last. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  /** Prefix of parameter group families: `postgres` makes `postgres17`. */
  readonly family: string;
  readonly licenseModel: string;
  /** Names that CreateDBInstance refuses as master user. */
  readonly reservedUsers: readonly string[];
  readonly logs: readonly string[];
}

const minors = (major: string, from: number, to: number): [string, string[]] => [
  major,
  Array.from({ length: to - from + 1 }, (_, index) => `${major}.${from + index}`),
];

const POSTGRES = Object.fromEntries([
  minors("13", 15, 23),
  minors("14", 12, 22),
  minors("15", 7, 17),
  minors("16", 3, 13),
  minors("17", 1, 9),
  minors("18", 1, 3),
]);
const AURORA_POSTGRES = Object.fromEntries([
  minors("13", 15, 23),
  minors("14", 12, 20),
  minors("15", 7, 15),
  minors("16", 3, 11),
  minors("17", 4, 7),
]);
const RESERVED_POSTGRES = ["admin", "postgres_admin", "rdsadmin", "rds_superuser", "rds_replication", "user", "public"];

/**
 * Sources: "Available PostgreSQL database versions" (Amazon RDS Release Notes for PostgreSQL), "MySQL on Amazon RDS
 * versions", "MariaDB on Amazon RDS versions", "Aurora PostgreSQL releases and engine versions", as of 2026.
 */
export const ENGINES: Readonly<Record<string, Engine>> = {
  postgres: {
    port: 5432,
    versions: POSTGRES,
    family: "postgres",
    licenseModel: "postgresql-license",
    reservedUsers: RESERVED_POSTGRES,
    logs: ["postgresql", "upgrade", "iam-db-auth-error"],
  },
  mysql: {
    port: 3306,
    versions: Object.fromEntries([minors("8.0", 37, 45), minors("8.4", 3, 8)]),
    family: "mysql",
    licenseModel: "general-public-license",
    reservedUsers: ["rdsadmin"],
    logs: ["audit", "error", "general", "slowquery", "iam-db-auth-error"],
  },
  mariadb: {
    port: 3306,
    versions: Object.fromEntries([
      minors("10.6", 18, 25),
      minors("10.11", 8, 16),
      minors("11.4", 3, 10),
      minors("11.8", 3, 6),
    ]),
    family: "mariadb",
    licenseModel: "general-public-license",
    reservedUsers: ["rdsadmin"],
    logs: ["audit", "error", "general", "slowquery", "iam-db-auth-error"],
  },
  "aurora-postgresql": {
    port: 5432,
    versions: AURORA_POSTGRES,
    family: "aurora-postgresql",
    licenseModel: "postgresql-license",
    reservedUsers: RESERVED_POSTGRES,
    logs: ["postgresql", "iam-db-auth-error", "instance"],
  },
  "aurora-mysql": {
    port: 3306,
    versions: {
      "8.0": [
        "8.0.mysql_aurora.3.08.2",
        "8.0.mysql_aurora.3.09.0",
        "8.0.mysql_aurora.3.10.0",
        "8.0.mysql_aurora.3.10.1",
      ],
    },
    family: "aurora-mysql",
    licenseModel: "general-public-license",
    reservedUsers: ["rdsadmin"],
    logs: ["audit", "error", "general", "slowquery", "iam-db-auth-error", "instance"],
  },
};

/** The full version that a wanted one (`17` or `17.4`) means: itself, or the newest minor; undefined when there is none. */
export function resolveVersion(engine: Engine, wanted: string | undefined): string | undefined {
  const majors = Object.keys(engine.versions);
  if (wanted === undefined) return engine.versions[majors.at(-1)!]!.at(-1);
  if (engine.versions[wanted]) return engine.versions[wanted].at(-1);
  return Object.values(engine.versions)
    .flat()
    .find((version) => version === wanted);
}

export function majorOf(engine: Engine, version: string): string {
  return (
    Object.keys(engine.versions).find((major) => engine.versions[major]!.includes(version)) ?? version.split(".")[0]!
  );
}

/** Default parameter group of a version, e.g. `default.postgres17`. */
export function familyOf(engine: Engine, version: string): string {
  return `${engine.family}${majorOf(engine, version)}`;
}
