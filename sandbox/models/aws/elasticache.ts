import type { ResourceModel } from "../model";
import { arn } from "./arn";
import { replicationGroup } from "./replicationGroup";
import { awsModel } from "./awsModel";
import { requireThat, requireLength, requireMatch, requireOneOf } from "./check/require";
import { objects, text, texts } from "./check/values";
import { kmsKeyReference, securityGroupReference, subnetReference } from "./references";

const INVALID = "InvalidParameterValue";

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
