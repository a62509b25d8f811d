/** Types whose resources hold data that is gone with them, and that AWS deletes when it is told to. */
export const DATA_STORES: readonly string[] = [
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:docdb/cluster:Cluster",
  "aws:docdb/elasticCluster:ElasticCluster",
  "aws:neptune/cluster:Cluster",
  "aws:redshift/cluster:Cluster",
  "aws:dynamodb/table:Table",
  "aws:keyspaces/table:Table",
  "aws:elasticache/replicationGroup:ReplicationGroup",
  "aws:memorydb/cluster:Cluster",
  "aws:msk/cluster:Cluster",
  "aws:msk/serverlessCluster:ServerlessCluster",
  "aws:mq/broker:Broker",
  "aws:opensearch/domain:Domain",
  "aws:elasticsearch/domain:Domain",
  "aws:efs/fileSystem:FileSystem",
];
