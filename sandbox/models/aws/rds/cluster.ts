import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireMatch, requireOneOf, requireRange } from "../check/require";
import { flag, given, number, object, objects, text, texts } from "../check/values";
import { kmsKeyReference, roleArnReference, securityGroupReference } from "../references";
import { Engine, ENGINES, familyOf, resolveVersion } from "./engines";
import { masterSecret, requireIdentifier, subnetGroupReference } from "./rdsRules";

/** DocumentDB, read as an engine of its own. Source: "Amazon DocumentDB engine versions". */
const DOCDB: Engine = {
  port: 27017,
  versions: { "3.6": ["3.6.0"], "4.0": ["4.0.0"], "5.0": ["5.0.0"], "8.0": ["8.0.0"] },
  family: "docdb",
  licenseModel: "na",
  reservedUsers: ["admin"],
  logs: ["audit", "profiler"],
};

const engineOf = (inputs: Properties, kind: "rds" | "docdb"): Engine | undefined =>
  kind === "docdb" ? DOCDB : ENGINES[text(inputs, "engine") ?? ""];

function clusterModel(kind: "rds" | "docdb"): ResourceModel {
  const isRds = kind === "rds";
  return awsModel({
    type: `aws:${kind}/cluster:Cluster`,
    source: `Amazon ${isRds ? "RDS" : "DocumentDB"} API Reference: CreateDBCluster, ModifyDBCluster, DeleteDBCluster`,
    autoName: { property: "clusterIdentifier", maxLength: 63, lowerCase: true },
    taggable: true,
    secretOutputs: ["masterPassword", "masterPasswordWo"],
    replaceOn: [
      "availabilityZones",
      "clusterIdentifier",
      "clusterIdentifierPrefix",
      ...(isRds ? ["databaseName", "engineMode"] : []),
      "dbSubnetGroupName",
      "engine",
      "kmsKeyId",
      "masterUsername",
      "restoreToPointInTime",
      "snapshotIdentifier",
      "storageEncrypted",
    ],
    references: [
      subnetGroupReference("dbSubnetGroupName", "InvalidDBSubnetGroupStateFault"),
      securityGroupReference("vpcSecurityGroupIds[]", {
        code: "InvalidParameterValue",
        inUseCode: "DependencyViolation",
      }),
      kmsKeyReference("kmsKeyId", "KMSKeyNotAccessibleFault"),
      ...(isRds ? [roleArnReference("monitoringRoleArn", "InvalidParameterValue")] : []),
      {
        path: "dbClusterParameterGroupName",
        types: [`aws:${kind}/clusterParameterGroup:ClusterParameterGroup`],
        output: "name",
        code: "DBClusterParameterGroupNotFound",
        inUseCode: "InvalidDBParameterGroupState",
        except: (value) => value.startsWith("default."),
      },
    ],
    defaults: (inputs, cloud) => clusterDefaults(inputs, cloud, kind),
    key: (inputs) => text(inputs, "clusterIdentifier")?.toLowerCase(),
    duplicateCode: "DBClusterAlreadyExistsFault",
    validate: (inputs) => validateCluster(inputs, kind),
    validateDelete,
    id: (inputs) => text(inputs, "clusterIdentifier") ?? "",
    fixed: (inputs, cloud, id) => clusterAddresses(inputs, cloud, id),
    derived(inputs, cloud, _id, before) {
      const engine = engineOf(inputs, kind);
      const secrets = objects(before, "masterUserSecrets");
      const managed = flag(inputs, "manageMasterUserPassword") === true;
      return {
        engineVersionActual: engine ? (resolveVersion(engine, text(inputs, "engineVersion")) ?? "") : "",
        masterUserSecrets:
          !managed || secrets.length > 0 ? secrets : masterSecret(cloud, "cluster", inputs.masterUserSecretKmsKeyId),
      };
    },
  });
}

function clusterDefaults(inputs: Properties, cloud: CloudView, kind: "rds" | "docdb"): Properties {
  const engine = engineOf(inputs, kind) ?? DOCDB;
  const version = resolveVersion(engine, text(inputs, "engineVersion")) ?? "";
  return {
    availabilityZones: cloud.zones.slice(0, 3),
    backupRetentionPeriod: 1,
    clusterIdentifierPrefix: "",
    clusterMembers: [],
    dbClusterParameterGroupName: `default.${familyOf(engine, version)}`,
    dbSubnetGroupName: "default",
    deletionProtection: false,
    engine: "docdb",
    engineVersion: version,
    kmsKeyId: "",
    masterUsername: "",
    networkType: "IPV4",
    port: engine.port,
    preferredBackupWindow: "07:00-07:30",
    preferredMaintenanceWindow: "sun:08:20-sun:08:50",
    skipFinalSnapshot: false,
    storageEncrypted: false,
    storageType: "",
    vpcSecurityGroupIds: [],
    ...(kind === "rds" ? auroraDefaults(inputs) : {}),
  };
}

function auroraDefaults(inputs: Properties): Properties {
  return {
    allocatedStorage: 1,
    applyImmediately: false,
    autoMinorVersionUpgrade: true,
    caCertificateIdentifier: "",
    clusterScalabilityType: "standard",
    databaseInsightsMode: "standard",
    databaseName: "",
    dbSystemId: "",
    engineLifecycleSupport: "open-source-rds-extended-support",
    engineMode: "provisioned",
    iamRoles: [],
    masterUserSecretKmsKeyId: "",
    monitoringInterval: 0,
    monitoringRoleArn: "",
    performanceInsightsKmsKeyId: "",
    performanceInsightsRetentionPeriod: flag(inputs, "performanceInsightsEnabled") === true ? 7 : 0,
  };
}

function clusterAddresses(_: Properties, cloud: CloudView, id: string): Properties {
  const domain = `c${cloud.hex(11)}.${cloud.region}.rds.amazonaws.com`;
  return {
    arn: arn(cloud, "rds", `cluster:${id}`),
    caCertificateValidTill: "",
    clusterIdentifier: id,
    clusterResourceId: `cluster-${cloud.alphanumeric(26)}`,
    endpoint: `${id}.cluster-${domain}`,
    hostedZoneId: "Z2R2ITUGPM61AM",
    readerEndpoint: `${id}.cluster-ro-${domain}`,
    upgradeRolloutOrder: "second",
  };
}

function validateCluster(inputs: Properties, kind: "rds" | "docdb"): void {
  requireIdentifier(text(inputs, "clusterIdentifier"), "DBClusterIdentifier");
  const name = text(inputs, "engine");
  requireOneOf(name, kind === "docdb" ? ["docdb"] : Object.keys(ENGINES), "InvalidParameterValue", "Engine");
  const engine = engineOf(inputs, kind);
  if (engine) {
    const wanted = text(inputs, "engineVersion");
    const found = resolveVersion(engine, wanted) !== undefined;
    requireThat(found, "InvalidParameterCombination", `Cannot find version ${wanted} for ${name ?? "docdb"}`);
    const foreign = texts(inputs, "enabledCloudwatchLogsExports").find((log) => !engine.logs.includes(log));
    requireThat(
      foreign === undefined,
      "InvalidParameterCombination",
      `You cannot use the log types '${foreign}' with ${name ?? "docdb"}`,
    );
    const user = text(inputs, "masterUsername");
    requireMatch(user, /^[a-zA-Z][a-zA-Z0-9_]{0,62}$/, "InvalidParameterValue", "MasterUsername");
    const reserved = user !== undefined && engine.reservedUsers.includes(user.toLowerCase());
    requireThat(
      !reserved,
      "InvalidParameterValue",
      `MasterUsername ${user} cannot be used as it is a reserved word used by the engine`,
    );
  }
  requireRange(number(inputs, "backupRetentionPeriod"), [1, 35], "InvalidParameterValue", "BackupRetentionPeriod");
  const both = flag(inputs, "manageMasterUserPassword") === true && given(inputs, "masterPassword");
  requireThat(
    !both,
    "InvalidParameterCombination",
    "You can't specify MasterUserPassword when you specify ManageMasterUserPassword.",
  );
  const scaling =
    object(inputs, "serverlessv2ScalingConfiguration") ?? object(inputs, "serverlessV2ScalingConfiguration");
  if (scaling) {
    const [min, max] = [number(scaling, "minCapacity"), number(scaling, "maxCapacity")];
    requireRange(max, [1, 256], "InvalidParameterValue", "MaxCapacity");
    requireThat(
      min === undefined || max === undefined || min <= max,
      "InvalidParameterValue",
      `MinCapacity ${min} exceeds MaxCapacity ${max}`,
    );
  }
}

function validateDelete({ outputs }: CloudResource): void {
  const message = "Cannot delete protected Cluster, please disable deletion protection and try again.";
  requireThat(outputs.deletionProtection !== true, "InvalidParameterCombination", message);
  const safe = outputs.skipFinalSnapshot === true || given(outputs, "finalSnapshotIdentifier");
  requireThat(
    safe,
    "InvalidParameterCombination",
    "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.",
  );
}

export const rdsCluster: ResourceModel = clusterModel("rds");
export const docdbCluster: ResourceModel = clusterModel("docdb");
