import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireMatch, requireRange } from "../check/require";
import { number, text } from "../check/values";
import { roleArnReference } from "../references";
import { requireIdentifier } from "./rdsRules";

function clusterInstanceModel(kind: "rds" | "docdb"): ResourceModel {
  const clusterType = `aws:${kind}/cluster:Cluster`;
  return awsModel({
    type: `aws:${kind}/clusterInstance:ClusterInstance`,
    source: `Amazon ${kind === "rds" ? "RDS" : "DocumentDB"} API Reference: CreateDBInstance`,
    autoName: { property: "identifier", maxLength: 63, lowerCase: true },
    taggable: true,
    replaceOn: [
      "availabilityZone",
      "clusterIdentifier",
      ...(kind === "rds" ? ["customIamInstanceProfile", "dbSubnetGroupName"] : []),
      "engine",
      "identifier",
      "identifierPrefix",
    ],
    references: [
      {
        path: "clusterIdentifier",
        types: [clusterType],
        output: "clusterIdentifier",
        code: "DBClusterNotFoundFault",
        inUseCode: "InvalidDBClusterStateFault",
      },
      ...(kind === "rds" ? [roleArnReference("monitoringRoleArn", "InvalidParameterValue")] : []),
    ],
    defaults: (inputs, cloud) => ({
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      availabilityZone: cloud.zones[cloud.ofType(`aws:${kind}/clusterInstance:ClusterInstance`).length % 3],
      caCertIdentifier: "rds-ca-rsa2048-g1",
      copyTagsToSnapshot: false,
      dbParameterGroupName: "",
      engine: "docdb",
      identifierPrefix: "",
      monitoringInterval: 0,
      monitoringRoleArn: "",
      performanceInsightsEnabled: false,
      performanceInsightsKmsKeyId: "",
      performanceInsightsRetentionPeriod: 0,
      preferredMaintenanceWindow: "sun:08:20-sun:08:50",
      promotionTier: 0,
      publiclyAccessible: false,
    }),
    key: (inputs) => text(inputs, "identifier")?.toLowerCase(),
    duplicateCode: "DBInstanceAlreadyExists",
    validate(inputs) {
      requireIdentifier(text(inputs, "identifier"), "DBInstanceIdentifier");
      requireMatch(
        text(inputs, "instanceClass"),
        /^db\.([a-z0-9]+\.(medium|large|\d*xlarge)|serverless)$/,
        "InvalidParameterValue",
        "DBInstanceClass",
      );
      requireRange(number(inputs, "promotionTier"), [0, 15], "InvalidParameterValue", "PromotionTier");
    },
    id: (inputs) => text(inputs, "identifier") ?? "",
    fixed(inputs, cloud, id) {
      const own = cloud.ofType(`aws:${kind}/clusterInstance:ClusterInstance`);
      const first = !own.some(({ outputs }) => outputs.clusterIdentifier === inputs.clusterIdentifier);
      return {
        arn: arn(cloud, "rds", `db:${id}`),
        dbiResourceId: `db-${cloud.alphanumeric(26)}`,
        identifier: id,
        writer: first,
      };
    },
    derived: (inputs, cloud, id) => fromCluster(inputs, cloud, id, clusterType),
  });
}

function fromCluster(inputs: Properties, cloud: CloudView, id: string, clusterType: string): Properties {
  const outputs = cloud
    .ofType(clusterType)
    .find((each) => each.outputs.clusterIdentifier === inputs.clusterIdentifier)?.outputs;
  const domain = String(outputs?.endpoint ?? "cluster-unknown").replace(/^.*?\.cluster-/, "");
  return {
    dbSubnetGroupName: outputs?.dbSubnetGroupName ?? "default",
    endpoint: `${id}.${domain}`,
    engineVersion: inputs.engineVersion ?? outputs?.engineVersion ?? "",
    engineVersionActual: outputs?.engineVersionActual ?? "",
    kmsKeyId: outputs?.kmsKeyId ?? "",
    networkType: outputs?.networkType ?? "IPV4",
    port: outputs?.port ?? 5432,
    preferredBackupWindow: outputs?.preferredBackupWindow ?? "07:00-07:30",
    storageEncrypted: outputs?.storageEncrypted ?? false,
  };
}

export const rdsClusterInstance: ResourceModel = clusterInstanceModel("rds");
export const docdbClusterInstance: ResourceModel = clusterInstanceModel("docdb");
