/** Key and unit of each figure of the collection's `published` section, by its heading; `*` is the figure's own name. */
export const PUBLISHED_LISTS: Readonly<Record<string, string>> = {
  "rds PostgreSQL": "rds/postgresql/*/single-az/hour",
  "rds Aurora PostgreSQL": "aurora/postgresql/*/hour",
  "elasticache Redis OSS": "elasticache/redis/*/hour",
  msk: "msk/*/hour",
  "amazon mq (RabbitMQ, per broker)": "amazonmq/rabbitmq/single-instance/*/hour",
  opensearch: "opensearch/*/hour",
  documentdb: "documentdb/*/hour",
};

/** Single figures, by heading and name (`heading/name`, or the heading alone). */
export const PUBLISHED_FIGURES: Readonly<Record<string, { key: string; unit: string; note?: string }>> = {
  "msk serverless/cluster-hour": { key: "msk/serverless/cluster/hour", unit: "hour" },
  "msk serverless/partition-hour": { key: "msk/serverless/partition/hour", unit: "partition-hour" },
  "msk serverless/GB-in": { key: "msk/serverless/data-in", unit: "GB" },
  "msk serverless/GB-out": { key: "msk/serverless/data-out", unit: "GB" },
  "msk serverless/storage GB-month": { key: "msk/serverless/storage", unit: "GB-month" },
  "elasticache serverless/Redis OSS GB-hour": { key: "elasticache/serverless/redis/storage", unit: "GB-hour" },
  "elasticache serverless/Redis OSS 1M ECPU": { key: "elasticache/serverless/redis/ecpu", unit: "1M ECPUs" },
  "elasticache serverless/Valkey GB-hour": { key: "elasticache/serverless/valkey/storage", unit: "GB-hour" },
  "elasticache serverless/Valkey 1M ECPU": { key: "elasticache/serverless/valkey/ecpu", unit: "1M ECPUs" },
  "rds proxy vCPU-hour": { key: "rds/proxy/vcpu", unit: "vCPU-hour" },
  "public IPv4 in use, hour": { key: "public-ipv4/in-use", unit: "hour" },
  "managed prometheus/10M samples ingested (first 2B)": {
    key: "prometheus/ingest",
    unit: "10M samples",
    note: "rate of the first 2 billion samples a month",
  },
  "managed prometheus/GB-month": { key: "prometheus/storage", unit: "GB-month" },
  "managed prometheus/1B query samples": { key: "prometheus/query", unit: "1B samples" },
  "backup EBS GB-month": { key: "backup/ebs-snapshot", unit: "GB-month" },
  "guardduty VPC flow GB (first 500)": {
    key: "guardduty/flow-logs",
    unit: "GB",
    note: "rate of the first 500 GB a month",
  },
};

/** The part by which a Valkey node costs less than the same Redis OSS node. */
export const VALKEY_DISCOUNT = "elasticache Valkey node discount to Redis OSS";

/**
 * Cache prices of the 2022 table that contradict the same family's other sizes or the 2026 figure of the same node; they are
 * left out.
 */
export const CONTRADICTED = [
  "cache.m5.xlarge",
  "cache.m5.12xlarge",
  "cache.r5.large",
  "cache.r5.xlarge",
  "cache.r5.2xlarge",
  "cache.r5.4xlarge",
  "cache.r5.12xlarge",
];
