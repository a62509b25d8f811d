/** Public checks that our own production example fails, each with the reason why it does not apply. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  CKV2_AWS_5:
    "The brokers of MSK use the security group by `brokerNodeGroupInfo`, which the check's list of users does not have.",
  CKV2_AWS_57:
    "Grafana's, the cache's and the workload's database passwords are generated; rotating them needs the application to read them again. " +
    "The master password of RDS is managed and rotates. Our rule `secret-rotated` advises it.",
  CKV2_AWS_62: "Nothing consumes events of these buckets: a notification without a consumer protects nothing.",
  CKV2_AWS_71: "One certificate serves every workload's host below the environment's own domain.",
  CKV_AWS_144: "Logs, traces and a workload's files stay in their region by design; versioning protects them. Opt-in.",
  CKV_AWS_18: "Requests are in CloudTrail's data events where somebody wants them; a bucket of access logs is opt-in.",
  CKV_AWS_233: "The engine creates a replacement before it deletes what it replaces, unless it is told otherwise.",
  CKV_AWS_356:
    "The load balancer controller's actions that describe and create take no resource, or one that does not exist before.",
  CKV_K8S_15: "Images are pinned to a version that does not move: pulling them again gives the same.",
  CKV_K8S_35:
    "A Score file maps outputs to variables: that is the contract. Values come from Secrets Manager by External Secrets.",
  CKV_K8S_43: "The setup job of a database runs a released image of PostgreSQL, pinned by its version.",
};
