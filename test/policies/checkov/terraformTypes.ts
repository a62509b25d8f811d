/** Modules of the bridge whose resources Terraform names otherwise than `aws_<module>_<resource>`; empty: without a module. */
const MODULES: Readonly<Record<string, string>> = {
  alb: "lb",
  apigateway: "api_gateway",
  applicationloadbalancing: "lb",
  cfg: "config",
  ec2: "",
  ec2clientvpn: "ec2_client_vpn",
  ec2transitgateway: "ec2",
  elasticloadbalancing: "elb",
  elasticloadbalancingv2: "lb",
};

/** Resources that Terraform names in a way of their own. */
const TYPES: Readonly<Record<string, string>> = {
  "alb/loadBalancer": "aws_lb",
  "appautoscaling/policy": "aws_appautoscaling_policy",
  "cfg/recorder": "aws_config_configuration_recorder",
  "cfg/recorderStatus": "aws_config_configuration_recorder_status",
  "cloudtrail/trail": "aws_cloudtrail",
  "cloudwatch/eventBusPolicy": "aws_cloudwatch_event_bus_policy",
  "ec2/flowLog": "aws_flow_log",
  "elasticloadbalancing/loadBalancer": "aws_elb",
  "elasticloadbalancingv2/loadBalancer": "aws_lb",
  "elb/loadBalancer": "aws_elb",
  "lb/loadBalancer": "aws_lb",
  "rds/instance": "aws_db_instance",
  "rds/parameterGroup": "aws_db_parameter_group",
  "rds/proxy": "aws_db_proxy",
  "rds/snapshot": "aws_db_snapshot",
  "rds/snapshotCopy": "aws_db_snapshot_copy",
  "rds/subnetGroup": "aws_db_subnet_group",
  "rds/clusterSnapshot": "aws_db_cluster_snapshot",
  "s3/accountPublicAccessBlock": "aws_s3_account_public_access_block",
  "s3/bucketReplicationConfig": "aws_s3_bucket_replication_configuration",
};

/** The Terraform type of a Pulumi type token of AWS, e.g. `aws_db_instance`. */
export function terraformType(token: string): string {
  const [, member = ""] = token.split(":");
  const [module = "", resource = ""] = member.replace(/V2$/, "").split("/");
  const special = TYPES[`${module}/${resource}`];
  if (special !== undefined) return special;
  const prefix = MODULES[module] ?? module;
  return ["aws", prefix, snakeCase(resource)].filter((part) => part !== "").join("_");
}

/** `kmsKeyId` as `kms_key_id`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
