import type { Variable } from "../kubernetes/variables";
import { UNKNOWN, type RuleResource } from "../rule";
import { dependenciesOf } from "./references";

/** A database that a workload is given: where it is, and its name there. */
export interface Database {
  /** Host, or what the host is computed from. */
  server: string;
  name: string;
}

/** Kinds of databases, as the schemes of their addresses have them. */
const SCHEME = /(postgres|mysql|mariadb|mongodb|sqlserver|oracle|cockroach)/;
const ADDRESS = /([a-z][a-z0-9+.:-]{2,30}):\/\/([^\s"'`<>]+)/gi;
/** Pieces of a template that stand for a secret. */
const PLACEHOLDER = /\{\{[^{}]*\}\}/g;

const DATABASE_PREFIX = /(^|_)(DB|DATABASE|PG|POSTGRES|POSTGRESQL|MYSQL|MARIADB|MONGO|MONGODB|SQL|RDS)_?$/;
const HOST_VARIABLE = /^(.*?)(HOST|HOSTNAME|SERVER|ENDPOINT|ADDRESS)$/;
const NAME_SUFFIXES = ["NAME", "DATABASE", "DBNAME", "DB", "DATABASE_NAME"];

/** Types of what databases are on, of which a host may be computed. */
const SERVERS = /::aws:(rds|docdb|neptune)\/[a-zA-Z]+:(Instance|Cluster|ClusterInstance|Proxy)::/;

/**
 * The databases that a workload's variables name, as addresses (`postgres://host/orders`) or as a host and a name
 * (`DB_HOST`, `DB_NAME`). Without a name nothing is said: many databases share a server.
 */
export function databasesIn(variables: readonly Variable[], workload: RuleResource): Database[] {
  return [
    ...variables.flatMap(({ value }) => (value === UNKNOWN ? [] : inAddresses(value))),
    ...inPairs(variables, workload),
  ];
}

function inAddresses(text: string): Database[] {
  return [...text.replace(PLACEHOLDER, "").matchAll(ADDRESS)].flatMap(([, scheme = "", rest = ""]) => {
    if (!SCHEME.test(scheme.toLowerCase())) return [];
    const [authority = "", path = ""] = splitOnce(rest, "/");
    const server = hostIn(authority.slice(authority.lastIndexOf("@") + 1));
    const name = /[;?&]database(?:name)?=([^;&]+)/i.exec(rest)?.[1] ?? path.split(/[?;,]/, 1)[0] ?? "";
    return server === "" || name === "" ? [] : [{ server, name }];
  });
}

/** Host and name in variables of one prefix. */
function inPairs(variables: readonly Variable[], workload: RuleResource): Database[] {
  const byName = new Map<string, Variable["value"]>();
  for (const { name, value } of variables) byName.set(name.toUpperCase(), value);
  return [...byName].flatMap(([variable, host]) => {
    const prefix = HOST_VARIABLE.exec(variable)?.[1];
    if (prefix === undefined || !DATABASE_PREFIX.test(prefix)) return [];
    const name = NAME_SUFFIXES.map((suffix) => byName.get(prefix + suffix)).find((value) => value !== undefined);
    const server = host === UNKNOWN ? computedServer(workload) : hostIn(host);
    return typeof name === "string" && name !== "" && server !== undefined && server !== "" ? [{ server, name }] : [];
  });
}

/** The one server of the stack that a workload is computed from. */
function computedServer(workload: RuleResource): string | undefined {
  const servers = dependenciesOf(workload, "spec").filter((urn) => SERVERS.test(urn));
  return servers.length === 1 ? servers[0] : undefined;
}

function hostIn(authority: string): string {
  const host = authority.toLowerCase().split(/[;,?]/, 1)[0] ?? "";
  return host.replace(/:\d*$/, "").replace(/\.$/, "");
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
