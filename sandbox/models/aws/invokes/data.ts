import { InvokeModel, Properties } from "../../model";
import { requireThat } from "../check/require";
import { text } from "../check/values";
import { ENGINES, familyOf, resolveVersion } from "../rds/engines";
import { pick } from "./clusters";
import { lookUp } from "./lookUp";

const getInstance = lookUp({
  token: "aws:rds/getInstance:getInstance",
  source: "Amazon RDS API Reference: DescribeDBInstances",
  types: ["aws:rds/instance:Instance"],
  by: { dbInstanceIdentifier: "identifier" },
  code: "DBInstanceNotFound",
  answer: ({ outputs }) => ({
    ...outputs,
    dbClusterIdentifier: "",
    dbInstanceArn: outputs.arn,
    dbInstanceClass: outputs.instanceClass,
    dbInstanceIdentifier: outputs.identifier,
    dbInstancePort: outputs.port,
    dbParameterGroups: [outputs.parameterGroupName],
    dbSubnetGroup: outputs.dbSubnetGroupName,
    enabledCloudwatchLogsExports: outputs.enabledCloudwatchLogsExports ?? [],
    engineVersion: outputs.engineVersionActual,
    id: outputs.identifier,
    masterUsername: outputs.username,
    maxAllocatedStorage: outputs.maxAllocatedStorage ?? 0,
    optionGroupMemberships: [outputs.optionGroupName],
    preferredBackupWindow: outputs.backupWindow,
    preferredMaintenanceWindow: outputs.maintenanceWindow,
    replicateSourceDb: outputs.replicateSourceDb ?? "",
    tags: outputs.tagsAll ?? {},
    vpcSecurityGroups: outputs.vpcSecurityGroupIds,
  }),
});

const getEngineVersion: InvokeModel = {
  token: "aws:rds/getEngineVersion:getEngineVersion",
  source: "Amazon RDS API Reference: DescribeDBEngineVersions",
  answer(args, cloud) {
    const name = text(args, "engine") ?? "";
    const engine = ENGINES[name];
    requireThat(engine !== undefined, "InvalidParameterValue", `Unrecognized engine name: ${name}`);
    const version = resolveVersion(engine, text(args, "version"));
    requireThat(version !== undefined, "InvalidParameterValue", `no ${name} version ${text(args, "version")}`);
    const flags = ["LimitlessDatabase", "LocalWriteForwarding", "ParallelQuery", "GlobalDatabases", "Integrations"];
    return {
      ...args,
      ...Object.fromEntries(flags.map((flag) => [`supports${flag}`, false])),
      defaultCharacterSet: "",
      engineDescription: name,
      exportableLogTypes: engine.logs,
      id: version,
      parameterGroupFamily: familyOf(engine, version),
      region: cloud.region,
      status: "available",
      supportedCharacterSets: [],
      supportedFeatureNames: [],
      supportedModes: [],
      supportedTimezones: [],
      supportsCertificateRotationWithoutRestart: true,
      supportsLogExportsToCloudwatch: true,
      supportsReadReplica: true,
      validMajorTargets: [],
      validMinorTargets: [],
      validUpgradeTargets: [],
      version,
      versionActual: version,
      versionDescription: `${name} ${version}`,
    };
  },
};

const getSecret = lookUp({
  token: "aws:secretsmanager/getSecret:getSecret",
  source: "AWS Secrets Manager API Reference: DescribeSecret",
  types: ["aws:secretsmanager/secret:Secret"],
  by: { arn: "arn", name: "name" },
  code: "ResourceNotFoundException",
  answer: ({ id, outputs }) => ({
    ...pick(outputs, ["arn", "name", "policy"]),
    createdDate: "2026-01-01T00:00:00Z",
    description: outputs.description ?? "",
    id,
    kmsKeyId: outputs.kmsKeyId ?? "",
    lastChangedDate: "2026-01-01T00:00:00Z",
    tags: outputs.tagsAll ?? {},
    type: "",
  }),
});

/** The newest version that was put; a secret that RDS manages has one of its own. */
const getSecretVersion: InvokeModel = {
  token: "aws:secretsmanager/getSecretVersion:getSecretVersion",
  source: "AWS Secrets Manager API Reference: GetSecretValue",
  answer(args, cloud) {
    const secretId = text(args, "secretId") ?? "";
    const secret = cloud
      .ofType("aws:secretsmanager/secret:Secret")
      .find(({ id, outputs }) => id === secretId || outputs.name === secretId);
    const arn = secret?.id ?? secretId;
    const versions = cloud
      .ofType("aws:secretsmanager/secretVersion:SecretVersion")
      .filter(({ outputs }) => outputs.secretId === arn || outputs.secretId === secretId);
    const version = versions.at(-1);
    const managed = /:secret:rds!/.test(secretId);
    const found = version !== undefined || managed;
    requireThat(
      found,
      "ResourceNotFoundException",
      "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    );
    const outputs: Properties = version?.outputs ?? {
      secretString: JSON.stringify({ username: "sandbox", password: "simulated-password" }),
    };
    return {
      arn,
      createdDate: "2026-01-01T00:00:00Z",
      id: `${arn}|AWSCURRENT`,
      region: cloud.region,
      secretArn: arn,
      secretBinary: outputs.secretBinary ?? "",
      secretId,
      secretString: outputs.secretString ?? "",
      versionId: outputs.versionId ?? "00000000-0000-4000-8000-000000000000",
      versionStages: ["AWSCURRENT"],
    };
  },
};

const getReplicationGroup = lookUp({
  token: "aws:elasticache/getReplicationGroup:getReplicationGroup",
  source: "Amazon ElastiCache API Reference: DescribeReplicationGroups",
  types: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  by: { replicationGroupId: "replicationGroupId" },
  code: "ReplicationGroupNotFoundFault",
  answer: ({ id, outputs }) => ({
    ...outputs,
    id,
    authTokenEnabled: outputs.authToken !== undefined,
    logDeliveryConfigurations: outputs.logDeliveryConfigurations ?? [],
    snapshotRetentionLimit: outputs.snapshotRetentionLimit ?? 0,
  }),
});

const getZone = lookUp({
  token: "aws:route53/getZone:getZone",
  source: "Amazon Route 53 API Reference: ListHostedZonesByName",
  types: ["aws:route53/zone:Zone"],
  by: { zoneId: "zoneId", bareName: "name" },
  code: "NoSuchHostedZone",
  answer: ({ id, outputs }, _, cloud) => ({
    ...pick(outputs, ["arn", "comment", "name", "nameServers", "primaryNameServer", "zoneId"]),
    callerReference: "",
    enableAcceleratedRecovery: false,
    id,
    linkedServiceDescription: "",
    linkedServicePrincipal: "",
    privateZone: Array.isArray(outputs.vpcs) && outputs.vpcs.length > 0,
    resourceRecordSetCount:
      2 + cloud.ofType("aws:route53/record:Record").filter((each) => each.outputs.zoneId === id).length,
    tags: outputs.tagsAll ?? {},
  }),
});

/** A zone may be asked for with or without the closing dot. */
const getZoneByName: InvokeModel = {
  ...getZone,
  answer: (args, cloud) => getZone.answer({ ...args, bareName: text(args, "name")?.replace(/\.$/, "") }, cloud),
};

const getBucket = lookUp({
  token: "aws:s3/getBucket:getBucket",
  source: "Amazon S3 API Reference: HeadBucket",
  types: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  by: { bucket: "bucket" },
  code: "NoSuchBucket",
  answer: ({ id, outputs }) => ({
    ...pick(outputs, [
      "arn",
      "bucket",
      "bucketDomainName",
      "bucketRegion",
      "bucketRegionalDomainName",
      "hostedZoneId",
      "websiteDomain",
      "websiteEndpoint",
    ]),
    id,
  }),
});

const getCertificate = lookUp({
  token: "aws:acm/getCertificate:getCertificate",
  source: "AWS Certificate Manager API Reference: ListCertificates",
  types: ["aws:acm/certificate:Certificate"],
  by: { domain: "domainName" },
  code: "ResourceNotFoundException",
  answer: ({ id, outputs }) => ({
    arn: outputs.arn,
    certificate: "",
    certificateChain: "",
    domain: outputs.domainName,
    id,
    status: outputs.status,
    tags: outputs.tagsAll ?? {},
  }),
});

const getAuthorizationToken: InvokeModel = {
  token: "aws:ecr/getAuthorizationToken:getAuthorizationToken",
  source: "Amazon ECR API Reference: GetAuthorizationToken",
  answer(args, cloud) {
    const [userName, password] = ["AWS", "simulated-registry-password"];
    return {
      ...args,
      authorizationToken: Buffer.from(`${userName}:${password}`).toString("base64"),
      expiresAt: "2100-01-01T00:00:00Z",
      id: cloud.region,
      password,
      proxyEndpoint: `https://${text(args, "registryId") ?? cloud.accountId}.dkr.ecr.${cloud.region}.amazonaws.com`,
      region: cloud.region,
      userName,
    };
  },
};

export const DATA_INVOKES: readonly InvokeModel[] = [
  getInstance,
  getEngineVersion,
  getSecret,
  getSecretVersion,
  getReplicationGroup,
  getZoneByName,
  getBucket,
  getCertificate,
  getAuthorizationToken,
];
