import type { CloudResource, CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat } from "../check/require";
import { flag, given, number, objects, text, texts } from "../check/values";
import { kmsKeyReference, roleArnReference, securityGroupReference } from "../references";
import { Engine, ENGINES, familyOf, majorOf, resolveVersion } from "./engines";
import { guardInstance, validateInstance } from "./instanceRules";
import { masterSecret, subnetGroupReference } from "./rdsRules";

const TYPE = "aws:rds/instance:Instance";

const engineOf = (inputs: Properties): Engine | undefined => ENGINES[text(inputs, "engine") ?? "postgres"];

export const rdsInstance: ResourceModel = awsModel({
  type: TYPE,
  source: "Amazon RDS API Reference: CreateDBInstance, ModifyDBInstance, DeleteDBInstance",
  autoName: { property: "identifier", maxLength: 63, lowerCase: true },
  taggable: true,
  secretOutputs: ["password", "passwordWo"],
  replaceOn: [
    "availabilityZone",
    "backupTarget",
    "characterSetName",
    "customIamInstanceProfile",
    "dbName",
    "engine",
    "identifier",
    "identifierPrefix",
    "kmsKeyId",
    "ncharCharacterSetName",
    "replicateSourceDb",
    "restoreToPointInTime",
    "s3Import",
    "snapshotIdentifier",
    "storageEncrypted",
    "timezone",
    "username",
  ],
  references: [
    subnetGroupReference("dbSubnetGroupName", "InvalidDBSubnetGroupStateFault"),
    securityGroupReference("vpcSecurityGroupIds[]", {
      code: "InvalidParameterValue",
      inUseCode: "DependencyViolation",
    }),
    kmsKeyReference("kmsKeyId", "KMSKeyNotAccessibleFault"),
    kmsKeyReference("masterUserSecretKmsKeyId", "KMSKeyNotAccessibleFault"),
    kmsKeyReference("performanceInsightsKmsKeyId", "KMSKeyNotAccessibleFault"),
    roleArnReference("monitoringRoleArn", "InvalidParameterValue"),
    {
      path: "parameterGroupName",
      types: ["aws:rds/parameterGroup:ParameterGroup"],
      output: "name",
      code: "DBParameterGroupNotFound",
      inUseCode: "InvalidDBParameterGroupState",
      except: (value) => value.startsWith("default."),
    },
    {
      path: "optionGroupName",
      types: ["aws:rds/optionGroup:OptionGroup"],
      output: "name",
      code: "OptionGroupNotFoundFault",
      inUseCode: "InvalidOptionGroupStateFault",
      except: (value) => value.startsWith("default:"),
    },
    {
      path: "replicateSourceDb",
      types: [TYPE],
      output: ["identifier", "arn"],
      code: "DBInstanceNotFound",
    },
  ],
  defaults: (inputs) => defaultsOf(inputs),
  key: (inputs) => text(inputs, "identifier")?.toLowerCase(),
  duplicateCode: "DBInstanceAlreadyExists",
  validate: (inputs, _, existing) => validateInstance(inputs, existing),
  guard: guardInstance,
  validateDelete,
  id: (_, cloud) => `db-${cloud.alphanumeric(26)}`,
  fixed: (inputs, cloud, id) => fixedOf(inputs, cloud, id),
  derived: derivedOf,
});

function defaultsOf(inputs: Properties): Properties {
  const engine = engineOf(inputs) ?? ENGINES.postgres!;
  const version = resolveVersion(engine, text(inputs, "engineVersion")) ?? "";
  const storageType = given(inputs, "iops") && !given(inputs, "storageType") ? "io1" : "gp3";
  return {
    allocatedStorage: 20,
    autoMinorVersionUpgrade: true,
    backupRetentionPeriod: 0,
    backupTarget: "region",
    backupWindow: "06:10-06:40",
    caCertIdentifier: "rds-ca-rsa2048-g1",
    characterSetName: "",
    copyTagsToSnapshot: false,
    databaseInsightsMode: "standard",
    dbName: "",
    dbSubnetGroupName: "default",
    dedicatedLogVolume: false,
    deleteAutomatedBackups: true,
    deletionProtection: false,
    domainFqdn: "",
    engine: "postgres",
    engineLifecycleSupport: "open-source-rds-extended-support",
    engineVersion: version,
    iamDatabaseAuthenticationEnabled: false,
    identifierPrefix: "",
    iops: storageType === "gp3" ? 3000 : 0,
    kmsKeyId: "",
    licenseModel: engine.licenseModel,
    maintenanceWindow: "sun:08:20-sun:08:50",
    masterUserSecretKmsKeyId: "",
    monitoringInterval: 0,
    monitoringRoleArn: "",
    multiAz: false,
    ncharCharacterSetName: "",
    networkType: "IPV4",
    optionGroupName: `default:${text(inputs, "engine") ?? "postgres"}-${majorOf(engine, version).replace(".", "-")}`,
    parameterGroupName: `default.${familyOf(engine, version)}`,
    performanceInsightsEnabled: false,
    performanceInsightsKmsKeyId: "",
    performanceInsightsRetentionPeriod: flag(inputs, "performanceInsightsEnabled") === true ? 7 : 0,
    port: engine.port,
    publiclyAccessible: false,
    replicaMode: "",
    skipFinalSnapshot: false,
    snapshotIdentifier: "",
    storageEncrypted: false,
    storageThroughput: storageType === "gp3" ? 125 : 0,
    storageType,
    timezone: "",
    username: "",
    vpcSecurityGroupIds: [],
  };
}

function fixedOf(inputs: Properties, cloud: CloudView, id: string): Properties {
  const identifier = text(inputs, "identifier") ?? id;
  const suffix = cloud.hex(12);
  return {
    address: `${identifier}.c${suffix.slice(1)}.${cloud.region}.rds.amazonaws.com`,
    arn: arn(cloud, "rds", `db:${identifier}`),
    availabilityZone: inputs.availabilityZone ?? placementOf(inputs, cloud),
    hostedZoneId: "Z2R2ITUGPM61AM",
    identifier,
    latestRestorableTime: "",
    listenerEndpoints: [],
    replicas: [],
    resourceId: id,
    status: "available",
    upgradeRolloutOrder: "second",
  };
}

/** The zone of one of the subnets, as RDS picks one. */
function placementOf(inputs: Properties, cloud: CloudView): unknown {
  const group = cloud.find("aws:rds/subnetGroup:SubnetGroup", text(inputs, "dbSubnetGroupName") ?? "");
  const subnets = group ? texts(group.outputs, "subnetIds") : [];
  return cloud.find("aws:ec2/subnet:Subnet", subnets[0] ?? "")?.outputs.availabilityZone ?? cloud.zones[0];
}

function derivedOf(inputs: Properties, cloud: CloudView, _id: string, before: Properties): Properties {
  const engine = engineOf(inputs) ?? ENGINES.postgres!;
  const managed = flag(inputs, "manageMasterUserPassword") === true;
  const secrets = objects(before, "masterUserSecrets");
  return {
    endpoint: `${text(before, "address")}:${number(inputs, "port") ?? engine.port}`,
    engineVersionActual: resolveVersion(engine, text(inputs, "engineVersion")) ?? "",
    masterUserSecrets:
      !managed || secrets.length > 0 ? secrets : masterSecret(cloud, "db", inputs.masterUserSecretKmsKeyId),
  };
}

function validateDelete(existing: CloudResource): void {
  const { outputs } = existing;
  requireThat(
    outputs.deletionProtection !== true,
    "InvalidParameterCombination",
    "Cannot delete protected DB Instance, please disable deletion protection and try again.",
  );
  requireThat(
    outputs.skipFinalSnapshot === true ||
      given(outputs, "finalSnapshotIdentifier") ||
      given(outputs, "replicateSourceDb"),
    "InvalidParameterCombination",
    "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.",
  );
}
