/** Type tokens that several rules share, with every name under which a provider version declared the same thing. */
export const DATABASE_INSTANCES: readonly string[] = [
  "aws:rds/instance:Instance",
  "aws:rds/clusterInstance:ClusterInstance",
];

export const BUCKETS: readonly string[] = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

export const BUCKET_ACLS: readonly string[] = ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"];

export const BUCKET_POLICIES: readonly string[] = ["aws:s3/bucketPolicy:BucketPolicy"];

export const PUBLIC_ACCESS_BLOCKS: readonly string[] = ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"];

/** Whole databases of RDS: instances, and the clusters of Aurora and Multi-AZ. */
export const RDS_DATABASES: readonly string[] = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"];

export const OPENSEARCH_DOMAINS: readonly string[] = [
  "aws:opensearch/domain:Domain",
  "aws:elasticsearch/domain:Domain",
];
