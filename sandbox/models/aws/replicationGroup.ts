import type { CloudView, Properties, Reference } from "../model";
import { arn } from "./arn";
import { awsModel } from "./awsModel";
import { requireThat, requireMatch, requireOneOf, requireRange } from "./check/require";
import { flag, given, number, text, texts } from "./check/values";
import { kmsKeyReference, securityGroupReference } from "./references";

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

export const replicationGroup = awsModel({
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
