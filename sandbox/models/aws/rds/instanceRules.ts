import type { CloudResource, CloudView, Properties } from "../../model";
import { requireThat, requireMatch, requireOneOf, requireRange } from "../check/require";
import { flag, given, number, text, texts } from "../check/values";
import { Engine, ENGINES, majorOf, resolveVersion } from "./engines";
import { requireIdentifier } from "./rdsRules";

/** Default quota "DB instances". */
const INSTANCES_PER_REGION = 40;
const STORAGE_TYPES = ["standard", "gp2", "gp3", "io1", "io2"];
const MONITORING_INTERVALS = [0, 1, 5, 10, 15, 30, 60];
const CA_CERTIFICATES = ["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"];
const INSIGHTS_RETENTION = [0, 7, 731, ...Array.from({ length: 23 }, (_, month) => (month + 1) * 31)];
const CLASS =
  /^db\.((t3|t4g|m5d?|m6g|m6gd|m6i|m6id|m7g|m7i|m8g|r5|r5b|r5d|r6g|r6gd|r6i|r6id|r7g|r7i|r8g|x1|x1e|x2g|x2iedn|x2iezn|z1d)\.(micro|small|medium|large|xlarge|\d+xlarge)|serverless)$/;

/** What CreateDBInstance and ModifyDBInstance refuse. */
export function validateInstance(inputs: Properties, existing?: CloudResource): void {
  requireIdentifier(text(inputs, "identifier"), "DBInstanceIdentifier");
  requireMatch(text(inputs, "instanceClass"), CLASS, "InvalidParameterValue", "DBInstanceClass");
  const name = text(inputs, "engine");
  const derived = ["replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime"].some((path) =>
    given(inputs, path),
  );
  requireThat(derived || given(inputs, "engine"), "MissingParameter", "The request must contain the parameter Engine");
  requireOneOf(name, Object.keys(ENGINES), "InvalidParameterValue", "Engine");
  const engine = name === undefined ? undefined : ENGINES[name];
  if (engine) validateEngine(inputs, engine, existing);
  if (!derived && engine) validateMaster(inputs, engine);
  validateStorage(inputs, existing);
  validateProtection(inputs);
  validateMonitoring(inputs);
}

/** What depends on the rest of the account: the network, and how many instances there are. */
export function guardInstance(inputs: Properties, cloud: CloudView, existing?: CloudResource): void {
  validateNetwork(inputs, cloud);
  if (existing) return;
  const count = cloud
    .ofType("aws:rds/instance:Instance")
    .filter(({ outputs }) => outputs.region === cloud.region).length;
  requireThat(
    count < INSTANCES_PER_REGION,
    "InstanceQuotaExceeded",
    `Cannot create more than ${INSTANCES_PER_REGION} DB instances`,
  );
}

function validateEngine(inputs: Properties, engine: Engine, existing: CloudResource | undefined): void {
  const wanted = text(inputs, "engineVersion");
  const version = resolveVersion(engine, wanted);
  requireThat(
    version !== undefined,
    "InvalidParameterCombination",
    `Cannot find version ${wanted} for ${text(inputs, "engine")}`,
  );
  const actual = existing ? text(existing.outputs, "engineVersionActual") : undefined;
  if (actual !== undefined && wanted !== undefined) {
    const [from, to] = [majorOf(engine, actual), majorOf(engine, version)];
    const crosses = from !== to && flag(inputs, "allowMajorVersionUpgrade") !== true;
    requireThat(
      !crosses,
      "InvalidParameterCombination",
      `The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version: ${from} to ${to}`,
    );
    requireThat(
      Number(to) >= Number(from),
      "InvalidParameterCombination",
      `Cannot downgrade engine version from ${actual} to ${version}`,
    );
  }
  const exports = texts(inputs, "enabledCloudwatchLogsExports");
  const foreign = exports.find((log) => !engine.logs.includes(log));
  requireThat(
    foreign === undefined,
    "InvalidParameterCombination",
    `You cannot use the log types '${foreign}' with engine version ${text(inputs, "engine")} ${version}. Allowed: ${engine.logs.join(", ")}`,
  );
  requireRange(number(inputs, "port"), [1150, 65535], "InvalidParameterValue", "Port");
}

function validateMaster(inputs: Properties, engine: Engine): void {
  requireThat(given(inputs, "username"), "MissingParameter", "The request must contain the parameter MasterUsername");
  const user = text(inputs, "username");
  requireMatch(user, /^[a-zA-Z][a-zA-Z0-9_]{0,62}$/, "InvalidParameterValue", "MasterUsername");
  const reserved = user !== undefined && engine.reservedUsers.includes(user.toLowerCase());
  requireThat(
    !reserved,
    "InvalidParameterValue",
    `MasterUsername ${user} cannot be used as it is a reserved word used by the engine`,
  );
  requireMatch(text(inputs, "dbName"), /^[a-zA-Z_][a-zA-Z0-9_]{0,62}$/, "InvalidParameterValue", "DBName");
  const managed = flag(inputs, "manageMasterUserPassword") === true;
  const own = given(inputs, "password") || given(inputs, "passwordWo");
  requireThat(
    !(managed && own),
    "InvalidParameterCombination",
    "You can't specify MasterUserPassword when you specify ManageMasterUserPassword.",
  );
  requireThat(
    own || given(inputs, "manageMasterUserPassword"),
    "InvalidParameterCombination",
    "Invalid master user password: give MasterUserPassword or ManageMasterUserPassword",
  );
  const password = text(inputs, "password");
  const valid =
    password === undefined || (password.length >= 8 && password.length <= 128 && /^[^/"@ ]+$/.test(password));
  requireThat(
    valid,
    "InvalidParameterValue",
    'The parameter MasterUserPassword is not a valid password: 8 to 128 printable characters without / @ " and space',
  );
}

function validateStorage(inputs: Properties, existing: CloudResource | undefined): void {
  const type = text(inputs, "storageType") ?? (given(inputs, "iops") ? "io1" : "gp3");
  requireOneOf(type, STORAGE_TYPES, "InvalidParameterValue", "StorageType");
  const size = number(inputs, "allocatedStorage");
  const least = type.startsWith("io") ? 100 : type === "standard" ? 5 : 20;
  requireThat(
    size === undefined || (size >= least && size <= 65536),
    "InvalidParameterValue",
    `Invalid storage size for engine name ${text(inputs, "engine")} and storage type ${type}: ${size}`,
  );
  const limit = number(inputs, "maxAllocatedStorage");
  requireThat(
    !limit || size === undefined || limit >= size,
    "InvalidParameterCombination",
    `Max storage size must be greater than storage size: ${limit} < ${size}`,
  );
  const iops = number(inputs, "iops");
  const small = type === "gp3" && size !== undefined && size < 400;
  requireThat(
    !(small && iops !== undefined && iops > 3000),
    "InvalidParameterCombination",
    "You can't specify IOPS or storage throughput for engine postgres and a storage size less than 400.",
  );
  if (type.startsWith("io")) requireRange(iops, [1000, 256000], "InvalidParameterCombination", "Iops");
  const old = existing ? number(existing.outputs, "allocatedStorage") : undefined;
  const shrinks = old !== undefined && size !== undefined && size < old && !limit;
  requireThat(
    !shrinks,
    "InvalidParameterCombination",
    `Requested size of ${size} must not be less than the present ${old}`,
  );
}

function validateProtection(inputs: Properties): void {
  requireRange(number(inputs, "backupRetentionPeriod"), [0, 35], "InvalidParameterValue", "BackupRetentionPeriod");
  requireMatch(
    text(inputs, "backupWindow"),
    /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
    "InvalidParameterValue",
    "PreferredBackupWindow",
  );
  const day = "(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d";
  requireMatch(
    text(inputs, "maintenanceWindow"),
    new RegExp(`^${day}-${day}$`, "i"),
    "InvalidParameterValue",
    "PreferredMaintenanceWindow",
  );
  requireIdentifier(text(inputs, "finalSnapshotIdentifier"), "FinalDBSnapshotIdentifier");
  requireOneOf(text(inputs, "caCertIdentifier"), CA_CERTIFICATES, "CertificateNotFound", "CACertificateIdentifier");
  const encrypted = flag(inputs, "storageEncrypted");
  const keyed = Boolean(text(inputs, "kmsKeyId"));
  requireThat(
    !(keyed && encrypted !== true),
    "InvalidParameterCombination",
    "You can't specify KmsKeyId without StorageEncrypted",
  );
}

function validateMonitoring(inputs: Properties): void {
  const interval = number(inputs, "monitoringInterval");
  requireOneOf(interval, MONITORING_INTERVALS, "InvalidParameterValue", "MonitoringInterval");
  requireThat(
    !interval || given(inputs, "monitoringRoleArn"),
    "InvalidParameterCombination",
    "A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0.",
  );
  const retention = number(inputs, "performanceInsightsRetentionPeriod");
  requireOneOf(retention, INSIGHTS_RETENTION, "InvalidParameterValue", "PerformanceInsightsRetentionPeriod");
  const insights = flag(inputs, "performanceInsightsEnabled");
  requireThat(
    !(retention && insights !== true),
    "InvalidParameterCombination",
    "To set PerformanceInsightsRetentionPeriod, Performance Insights must be enabled",
  );
  const mode = text(inputs, "databaseInsightsMode");
  requireOneOf(mode, ["standard", "advanced"], "InvalidParameterValue", "DatabaseInsightsMode");
  const advanced = mode === "advanced" && (insights !== true || (retention ?? 465) < 465);
  requireThat(
    !advanced,
    "InvalidParameterCombination",
    "The advanced mode of Database Insights needs Performance Insights with a retention of at least 465 days",
  );
}

function validateNetwork(inputs: Properties, cloud: CloudView): void {
  const group = cloud.find("aws:rds/subnetGroup:SubnetGroup", text(inputs, "dbSubnetGroupName") ?? "");
  const zone = text(inputs, "availabilityZone");
  requireThat(
    zone === undefined || cloud.zones.includes(zone),
    "InvalidParameterValue",
    `${zone} is not a valid availability zone`,
  );
  requireThat(
    zone === undefined || flag(inputs, "multiAz") !== true,
    "InvalidParameterCombination",
    "Requesting a specific availability zone is not valid for Multi-AZ instances.",
  );
  const vpcId = group?.outputs.vpcId;
  const stranger = texts(inputs, "vpcSecurityGroupIds").find((id) => {
    const groupVpc = cloud.find("aws:ec2/securityGroup:SecurityGroup", id)?.outputs.vpcId;
    return vpcId !== undefined && groupVpc !== undefined && groupVpc !== vpcId;
  });
  requireThat(
    stranger === undefined,
    "InvalidVPCNetworkStateFault",
    `The DB instance and EC2 security group are in different VPCs. The DB instance is in ${String(vpcId)} and the EC2 security group ${stranger} is not`,
  );
}
