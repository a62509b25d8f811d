/** Type tokens that several rules share, with every name under which a provider version declared the same thing. */
export const DATABASE_INSTANCES: readonly string[] = [
  "aws:rds/instance:Instance",
  "aws:rds/clusterInstance:ClusterInstance",
];

export const BUCKETS: readonly string[] = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

/** Whole databases: RDS instances and the clusters of Aurora and DocumentDB. */
export const DATABASES: readonly string[] = [
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:docdb/cluster:Cluster",
];
