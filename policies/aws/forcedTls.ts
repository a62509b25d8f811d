import { UNKNOWN } from "../rule";

interface Demand {
  /** Which engines, or families of parameter groups, take it. */
  engine: RegExp;
  parameter: string;
  accepted: readonly string[];
  /** Major version from which on RDS demands TLS where nothing is said. Never, where it is left out. */
  secureFrom?: number;
}

/**
 * What makes an engine refuse clients without TLS. Sources: RDS User Guide, "Requiring an SSL connection to a PostgreSQL DB
 * instance", "Requiring SSL/TLS for MySQL", "Forcing connections to SQL Server to use SSL", "Using SSL/TLS with Db2"; Aurora
 * User Guide, "Securing Aurora PostgreSQL data with SSL/TLS".
 */
const DEMANDS: readonly Demand[] = [
  { engine: /^postgres/, parameter: "rds.force_ssl", accepted: ["1", "on", "true"], secureFrom: 15 },
  { engine: /^aurora-postgresql/, parameter: "rds.force_ssl", accepted: ["1", "on", "true"], secureFrom: 17 },
  { engine: /sqlserver/, parameter: "rds.force_ssl", accepted: ["1", "on", "true"] },
  {
    engine: /^(mysql|mariadb|aurora-mysql)/,
    parameter: "require_secure_transport",
    accepted: ["1", "on", "true"],
  },
  { engine: /^db2/, parameter: "db2comm", accepted: ["ssl"] },
];

/** The parameter with which an engine, or a family of parameter groups, demands TLS; undefined where there is none. */
export function tlsParameterOf(engine: unknown): string | undefined {
  return demandOf(engine)?.parameter;
}

/**
 * Whether clients can connect without TLS.
 *
 * @param engine of the database, or the family of its parameter group.
 * @param version that begins with the major one, e.g. `14.9`; a family such as `postgres14` does.
 * @param value of {@link tlsParameterOf}; undefined where nothing is said.
 */
export function allowsPlaintext(engine: unknown, version: unknown, value: unknown): boolean {
  const demand = demandOf(engine);
  if (demand === undefined || value === UNKNOWN) return false;
  if (value !== undefined) return !demand.accepted.includes(word(value));
  if (demand.secureFrom === undefined) return true;
  const major = /(\d+)/.exec(typeof version === "string" ? version : "")?.[1];
  return major !== undefined && Number(major) < demand.secureFrom;
}

function demandOf(engine: unknown): Demand | undefined {
  return typeof engine === "string" ? DEMANDS.find((demand) => demand.engine.test(engine)) : undefined;
}

function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).toLowerCase()
    : "";
}
