import type { RuleResource } from "../../rule";
import { property } from "../../values/read";

/** What AWS supports by version; the names are those of the calendar. */
export type SupportedProduct =
  | "eks"
  | "postgres"
  | "mysql"
  | "aurora-postgresql"
  | "aurora-mysql"
  | "redis"
  | "elasticsearch"
  | "opensearch"
  | "activemq"
  | "rabbitmq"
  | "lambda";

/** Which version of what a resource asks for. */
export interface Versioned {
  product: SupportedProduct;
  version: string;
  /** Where it says so, e.g. `engineVersion`. */
  path: string;
}

const RELATIONAL: readonly SupportedProduct[] = ["postgres", "mysql", "aurora-postgresql", "aurora-mysql"];
const BROKERS: readonly SupportedProduct[] = ["activemq", "rabbitmq"];

type Reader = (resource: RuleResource) => Versioned | undefined;

function byEngine(path: string, products: readonly SupportedProduct[], defaultEngine?: string): Reader {
  return (resource) => {
    const [engine, version] = [property(resource, path) ?? defaultEngine, property(resource, "engineVersion")];
    const product = products.find((name) => typeof engine === "string" && engine.toLowerCase() === name);
    return product !== undefined && typeof version === "string"
      ? { product, version, path: "engineVersion" }
      : undefined;
  };
}

function fixed(product: SupportedProduct, path: string, absent?: string): Reader {
  return (resource) => {
    const version = property(resource, path) ?? absent;
    return typeof version === "string" ? { product, version, path } : undefined;
  };
}

/** OpenSearch domains say `OpenSearch_2.19` or `Elasticsearch_7.10`. */
function searchEngine(domain: RuleResource): Versioned | undefined {
  const value = property(domain, "engineVersion");
  const [, engine = "", version] =
    /^(opensearch|elasticsearch)_([\d.]+)$/i.exec(typeof value === "string" ? value : "") ?? [];
  if (version === undefined) return undefined;
  return { product: engine.toLowerCase() as SupportedProduct, version, path: "engineVersion" };
}

const READERS: Readonly<Record<string, Reader>> = {
  "aws:eks/cluster:Cluster": fixed("eks", "version"),
  "aws:rds/instance:Instance": byEngine("engine", RELATIONAL),
  "aws:rds/cluster:Cluster": byEngine("engine", RELATIONAL),
  "aws:rds/globalCluster:GlobalCluster": byEngine("engine", RELATIONAL),
  "aws:elasticache/replicationGroup:ReplicationGroup": byEngine("engine", ["redis"], "redis"),
  "aws:elasticache/cluster:Cluster": byEngine("engine", ["redis"]),
  "aws:opensearch/domain:Domain": searchEngine,
  // Terraform's and so this type's default is 1.5.
  "aws:elasticsearch/domain:Domain": fixed("elasticsearch", "elasticsearchVersion", "1.5"),
  "aws:mq/broker:Broker": byEngine("engineType", BROKERS),
  "aws:lambda/function:Function": fixed("lambda", "runtime"),
};

/** Every type that asks for a version. */
export const VERSIONED_TYPES: readonly string[] = Object.keys(READERS);

/** The version that a resource asks for; undefined when it asks for none, or for one that is not known yet. */
export function versionOf(resource: RuleResource): Versioned | undefined {
  return READERS[resource.type]?.(resource);
}
