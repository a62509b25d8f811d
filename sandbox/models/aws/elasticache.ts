import type { CloudView, Properties, Reference, ResourceModel } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf, requireRange } from "./check/require";
import { flag, given, number, objects, text, texts } from "./check/values";
import { kmsKeyReference, securityGroupReference, subnetReference } from "./references";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
const INVALID = "InvalidParameterValue";
const COMBINATION = "InvalidParameterCombination";
/** Newest version of each engine and its default parameter group family. Source: "Supported engines and versions", ElastiCache User Guide. */
const ENGINES: Readonly<Record<string, { versions: readonly string[]; family: (version: string) => string }>> = {
  redis: {
    versions: ["6.0", "6.2", "7.0", "7.1"],
    family: (version) => (version.startsWith("6") ? "redis6.x" : "redis7"),
  },
  valkey: { versions: ["7.2", "8.0", "8.1", "8.2", "9.0"], family: (version) => `valkey${version.split(".")[0]}` },
};
const NODE_TYPE =
  /^cache\.((t3|t4g)\.(micro|small|medium)|(m5|m6g|m7g|r5|r6g|r6gd|r7g|c7gn)\.(large|xlarge|\d+xlarge))$/;

const subnetGroupReference: Reference = {
  path: "subnetGroupName",
  types: ["aws:elasticache/subnetGroup:SubnetGroup"],
  output: "name",
  code: "CacheSubnetGroupNotFoundFault",
  inUseCode: "CacheSubnetGroupInUse",
  except: (value) => value === "default",
};

function engineOf(inputs: Properties): { name: string; version: string; family: string } {
  const name = text(inputs, "engine") ?? "redis";
  const engine = ENGINES[name] ?? ENGINES.redis!;
  const version = text(inputs, "engineVersion") ?? engine.versions.at(-1)!;
  return { name, version, family: engine.family(version) };
}

function validateEngine(inputs: Properties): void {
  requireOneOf(text(inputs, "engine"), Object.keys(ENGINES), INVALID, "Engine");
  const { name, version } = engineOf(inputs);
  const known = ENGINES[name]!.versions.some(
    (each) => each === version || version.startsWith(`${each}.`) || version === `${each.split(".")[0]}.x`,
  );
  requireThat(
    known,
    COMBINATION,
    `Cannot find version ${version} for ${name}: available are ${ENGINES[name]!.versions.join(", ")}`,
  );
  requireMatch(text(inputs, "nodeType"), NODE_TYPE, INVALID, "CacheNodeType");
}

const replicationGroup = awsModel({
  type: GROUP,
  source: "Amazon ElastiCache API Reference: CreateReplicationGroup",
  autoName: { property: "replicationGroupId", maxLength: 40, lowerCase: true },
  taggable: true,
  secretOutputs: ["authToken", "authTokenWo"],
  replaceOn: [
    "atRestEncryptionEnabled",
    "dataTieringEnabled",
    "kmsKeyId",
    "networkType",
    "port",
    "replicationGroupId",
    "snapshotArns",
    "snapshotName",
    "subnetGroupName",
  ],
  references: [
    subnetGroupReference,
    securityGroupReference("securityGroupIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    kmsKeyReference("kmsKeyId", INVALID),
    {
      path: "parameterGroupName",
      types: ["aws:elasticache/parameterGroup:ParameterGroup"],
      output: "name",
      code: "CacheParameterGroupNotFound",
      inUseCode: "InvalidCacheParameterGroupState",
      except: (value) => value.startsWith("default."),
    },
    {
      path: "userGroupIds[]",
      types: ["aws:elasticache/userGroup:UserGroup"],
      output: "userGroupId",
      code: "UserGroupNotFound",
      inUseCode: "InvalidUserGroupState",
    },
  ],
  defaults: groupDefaults,
  key: (inputs) => text(inputs, "replicationGroupId"),
  duplicateCode: "ReplicationGroupAlreadyExists",
  validate: validateGroup,
  id: (inputs) => text(inputs, "replicationGroupId") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "elasticache", `replicationgroup:${id}`), replicationGroupId: id }),
  derived: groupAddresses,
});

function groupDefaults(inputs: Properties): Properties {
  const { name, version, family } = engineOf(inputs);
  const cluster = (number(inputs, "numNodeGroups") ?? 1) > 1;
  return {
    applyImmediately: false,
    atRestEncryptionEnabled: name === "valkey",
    autoMinorVersionUpgrade: true,
    automaticFailoverEnabled: false,
    clusterMode: cluster ? "enabled" : "disabled",
    dataTieringEnabled: false,
    durability: "",
    engine: name,
    engineVersion: version,
    globalReplicationGroupId: "",
    ipDiscovery: "ipv4",
    maintenanceWindow: "sun:05:00-sun:06:00",
    multiAzEnabled: false,
    networkType: "ipv4",
    nodeGroupConfigurations: [],
    nodeType: "cache.t4g.small",
    numCacheClusters: (number(inputs, "numNodeGroups") ?? 1) * ((number(inputs, "replicasPerNodeGroup") ?? 0) + 1),
    numNodeGroups: 1,
    parameterGroupName: `default.${family}${cluster ? ".cluster.on" : ""}`,
    port: 6379,
    replicasPerNodeGroup: (number(inputs, "numCacheClusters") ?? 1) - 1,
    securityGroupIds: [],
    securityGroupNames: [],
    snapshotRetentionLimit: 0,
    snapshotWindow: "08:30-09:30",
    subnetGroupName: "default",
    transitEncryptionEnabled: name === "valkey",
    transitEncryptionMode: "",
  };
}

function validateGroup(inputs: Properties): void {
  const id = text(inputs, "replicationGroupId");
  requireMatch(id, /^[a-z](?!.*--)[a-z0-9-]{0,39}$/i, INVALID, "ReplicationGroupId");
  requireThat(id?.endsWith("-") !== true, INVALID, "The replication group id must not end with a hyphen");
  validateEngine(inputs);
  requireRange(number(inputs, "snapshotRetentionLimit"), [0, 35], INVALID, "SnapshotRetentionLimit");
  requireRange(number(inputs, "replicasPerNodeGroup"), [0, 5], INVALID, "ReplicasPerNodeGroup");
  const replicas = Math.max((number(inputs, "numCacheClusters") ?? 1) - 1, number(inputs, "replicasPerNodeGroup") ?? 0);
  const failover = flag(inputs, "automaticFailoverEnabled") === true;
  requireThat(
    !failover || replicas > 0 || !known(inputs),
    COMBINATION,
    "Cannot enable automatic failover without at least one replica",
  );
  requireThat(
    flag(inputs, "multiAzEnabled") !== true || failover,
    COMBINATION,
    "Must enable automatic failover to enable Multi-AZ",
  );
  const token = text(inputs, "authToken");
  const transit = flag(inputs, "transitEncryptionEnabled") ?? engineOf(inputs).name === "valkey";
  requireThat(token === undefined || transit, COMBINATION, "AUTH token needs encryption in transit");
  requireThat(
    token === undefined || /^[^/"@]{16,128}$/.test(token),
    INVALID,
    'The AUTH token must have 16 to 128 characters without / " and @',
  );
  requireThat(
    !(given(inputs, "authToken") && given(inputs, "userGroupIds")),
    COMBINATION,
    "AUTH token and user groups cannot both be given",
  );
  requireThat(texts(inputs, "userGroupIds").length <= 1, INVALID, "At most one user group may be given");
}

const known = (inputs: Properties) =>
  typeof inputs.numCacheClusters !== "symbol" && typeof inputs.replicasPerNodeGroup !== "symbol";

/** `a1b2c3` of a cache's host names, kept in the addresses that exist. */
function groupAddresses(inputs: Properties, cloud: CloudView, id: string, before: Properties): Properties {
  const old = text(before, "primaryEndpointAddress") || text(before, "configurationEndpointAddress") || "";
  const suffix =
    /\.([a-z0-9]{6})\.(?:ng|clustercfg|use|us|eu|ap|ca|sa)/.exec(old)?.[1] ?? cloud.alphanumeric(6).toLowerCase();
  const zone = `${cloud.region.replace(/^([a-z]+)-([a-z])[a-z]*-(\d)$/, "$1$2$3")}.cache.amazonaws.com`;
  const cluster = (number(inputs, "numNodeGroups") ?? 1) > 1 || text(inputs, "clusterMode") === "enabled";
  const nodes =
    number(inputs, "numCacheClusters") ??
    (number(inputs, "numNodeGroups") ?? 1) * ((number(inputs, "replicasPerNodeGroup") ?? 0) + 1);
  const tls =
    (flag(inputs, "transitEncryptionEnabled") ?? engineOf(inputs).name === "valkey") ? ["master", "replica"] : ["", ""];
  const host = (prefix: string | undefined, rest: string) =>
    prefix ? `${prefix}.${id}.${suffix}.${zone}` : `${id}${rest}.${suffix}.ng.0001.${zone}`;
  return {
    clusterEnabled: cluster,
    configurationEndpointAddress: cluster ? `clustercfg.${id}.${suffix}.${zone}` : "",
    engineVersionActual: `${engineOf(inputs).version}.0`,
    memberClusters: Array.from({ length: nodes }, (_, index) => `${id}-${String(index + 1).padStart(3, "0")}`),
    primaryEndpointAddress: cluster ? "" : host(tls[0], ""),
    readerEndpointAddress: cluster ? "" : host(tls[1], "-ro"),
  };
}

const subnetGroup = awsModel({
  type: "aws:elasticache/subnetGroup:SubnetGroup",
  source: "Amazon ElastiCache API Reference: CreateCacheSubnetGroup",
  autoName: { property: "name", maxLength: 255, lowerCase: true },
  taggable: true,
  replaceOn: ["name"],
  references: [subnetReference("subnetIds[]", { code: "InvalidSubnet", inUseCode: "DependencyViolation" })],
  defaults: { description: "Managed by Pulumi" },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "CacheSubnetGroupAlreadyExists",
  validate: (inputs) => requireMatch(text(inputs, "name"), /^[a-zA-Z0-9-]{1,255}$/, INVALID, "CacheSubnetGroupName"),
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "elasticache", `subnetgroup:${id}`), name: id }),
  derived: (inputs, cloud) => ({
    vpcId: cloud.find("aws:ec2/subnet:Subnet", texts(inputs, "subnetIds")[0] ?? "")?.outputs.vpcId ?? "",
  }),
});

const parameterGroup = awsModel({
  type: "aws:elasticache/parameterGroup:ParameterGroup",
  source: "Amazon ElastiCache API Reference: CreateCacheParameterGroup",
  autoName: { property: "name", maxLength: 255, lowerCase: true },
  taggable: true,
  replaceOn: ["description", "family", "name"],
  defaults: { description: "Managed by Pulumi" },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "CacheParameterGroupAlreadyExists",
  validate(inputs) {
    requireOneOf(
      text(inputs, "family"),
      ["redis5.0", "redis6.x", "redis7", "valkey7", "valkey8", "valkey9", "memcached1.6"],
      INVALID,
      "CacheParameterGroupFamily",
    );
    for (const parameter of objects(inputs, "parameters"))
      requireMatch(text(parameter, "name"), /^[a-z][a-z0-9-]*$/, INVALID, "ParameterName");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "elasticache", `parametergroup:${id}`), name: id }),
});

const user = awsModel({
  type: "aws:elasticache/user:User",
  source: "Amazon ElastiCache API Reference: CreateUser",
  taggable: true,
  secretOutputs: ["passwords", "passwordsWo"],
  replaceOn: ["engine", "userId", "userName"],
  defaults: { authenticationMode: null, noPasswordRequired: false },
  key: (inputs) => text(inputs, "userId"),
  duplicateCode: "UserAlreadyExists",
  validate(inputs) {
    requireMatch(text(inputs, "userId"), /^[a-z][a-z0-9-]*$/i, INVALID, "UserId");
    const access = text(inputs, "accessString");
    requireThat(access === undefined || /\b(on|off)\b/.test(access), INVALID, "AccessString must say on or off");
    for (const password of texts(inputs, "passwords"))
      requireLength(password, { min: 16, max: 128 }, INVALID, "Passwords");
  },
  id: (inputs) => text(inputs, "userId") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "elasticache", `user:${id}`) }),
});

const userGroup = awsModel({
  type: "aws:elasticache/userGroup:UserGroup",
  source: "Amazon ElastiCache API Reference: CreateUserGroup",
  taggable: true,
  replaceOn: ["engine", "userGroupId"],
  references: [
    {
      path: "userIds[]",
      types: ["aws:elasticache/user:User"],
      output: "userId",
      code: "UserNotFound",
      except: (value) => value === "default",
    },
  ],
  key: (inputs) => text(inputs, "userGroupId"),
  duplicateCode: "UserGroupAlreadyExists",
  id: (inputs) => text(inputs, "userGroupId") ?? "",
  fixed: (_, cloud, id) => ({ arn: arn(cloud, "elasticache", `usergroup:${id}`) }),
});

const serverlessCache = awsModel({
  type: "aws:elasticache/serverlessCache:ServerlessCache",
  source: "Amazon ElastiCache API Reference: CreateServerlessCache",
  autoName: { property: "name", maxLength: 40, lowerCase: true },
  taggable: true,
  replaceOn: ["kmsKeyId", "name", "networkType", "snapshotArnsToRestores", "subnetIds"],
  references: [
    subnetReference("subnetIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    securityGroupReference("securityGroupIds[]", { code: INVALID, inUseCode: "DependencyViolation" }),
    kmsKeyReference("kmsKeyId", INVALID),
    {
      path: "userGroupId",
      types: ["aws:elasticache/userGroup:UserGroup"],
      output: "userGroupId",
      code: "UserGroupNotFound",
    },
  ],
  defaults: (inputs) => ({
    dailySnapshotTime: "05:00",
    description: " ",
    majorEngineVersion: text(inputs, "engine") === "valkey" ? "8" : "7",
    networkType: "ipv4",
    securityGroupIds: [],
    snapshotRetentionLimit: 0,
    subnetIds: [],
  }),
  key: (inputs) => text(inputs, "name"),
  duplicateCode: "ServerlessCacheAlreadyExistsFault",
  validate: (inputs) => requireOneOf(text(inputs, "engine"), ["redis", "valkey", "memcached"], INVALID, "Engine"),
  id: (inputs) => text(inputs, "name") ?? "",
  fixed(inputs, cloud, id) {
    const address = `${id}-${cloud.alphanumeric(6).toLowerCase()}.serverless.${cloud.region.replace(/^([a-z]+)-([a-z])[a-z]*-(\d)$/, "$1$2$3")}.cache.amazonaws.com`;
    return {
      arn: arn(cloud, "elasticache", `serverlesscache:${id}`),
      createTime: cloud.now(),
      endpoints: [{ address, port: 6379 }],
      fullEngineVersion: text(inputs, "engine") === "valkey" ? "8.1" : "7.1",
      name: id,
      readerEndpoints: [{ address, port: 6380 }],
      status: "available",
    };
  },
});

export const ELASTICACHE_MODELS: readonly ResourceModel[] = [
  replicationGroup,
  subnetGroup,
  parameterGroup,
  user,
  userGroup,
  serverlessCache,
];
