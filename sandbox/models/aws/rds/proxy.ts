import type { ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireOneOf, requireRange } from "../check/require";
import { given, number, object, text } from "../check/values";
import { roleArnReference, securityGroupReference, subnetReference } from "../references";
import { secretReference } from "../secretsmanager";
import { requireIdentifier } from "./rdsRules";

const PROXY = "aws:rds/proxy:Proxy";
const proxyReference = { path: "dbProxyName", types: [PROXY], output: "name", code: "DBProxyNotFoundFault" };

const proxy = awsModel({
  type: PROXY,
  source: "Amazon RDS API Reference: CreateDBProxy",
  autoName: { property: "name", maxLength: 63, lowerCase: true },
  taggable: true,
  replaceOn: ["engineFamily", "name", "vpcSubnetIds", "endpointNetworkType", "targetConnectionNetworkType"],
  references: [
    roleArnReference("roleArn", "InvalidParameterValue"),
    subnetReference("vpcSubnetIds[]", { code: "InvalidSubnet", inUseCode: "DependencyViolation" }),
    securityGroupReference("vpcSecurityGroupIds[]", {
      code: "InvalidParameterValue",
      inUseCode: "DependencyViolation",
    }),
    secretReference("auths[].secretArn", "InvalidParameterValue"),
  ],
  defaults: {
    debugLogging: false,
    defaultAuthScheme: "NONE",
    endpointNetworkType: "IPV4",
    idleClientTimeout: 1800,
    requireTls: false,
    targetConnectionNetworkType: "IPV4",
    vpcSecurityGroupIds: [],
  },
  key: (inputs) => text(inputs, "name")?.toLowerCase(),
  duplicateCode: "DBProxyAlreadyExistsFault",
  validate(inputs) {
    requireIdentifier(text(inputs, "name"), "DBProxyName");
    requireOneOf(
      text(inputs, "engineFamily"),
      ["MYSQL", "POSTGRESQL", "SQLSERVER"],
      "InvalidParameterValue",
      "EngineFamily",
    );
    requireRange(number(inputs, "idleClientTimeout"), [1, 28800], "InvalidParameterValue", "IdleClientTimeout");
  },
  id: (inputs) => text(inputs, "name") ?? "",
  fixed: (_, cloud, id) => ({
    arn: arn(cloud, "rds", `db-proxy:prx-0${cloud.hex(16)}`),
    endpoint: `${id}.proxy-c${cloud.hex(11)}.${cloud.region}.rds.amazonaws.com`,
    name: id,
  }),
});

const proxyDefaultTargetGroup = awsModel({
  type: "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup",
  source: "Amazon RDS API Reference: ModifyDBProxyTargetGroup",
  replaceOn: ["dbProxyName"],
  references: [proxyReference],
  id: (inputs) => text(inputs, "dbProxyName") ?? "",
  fixed: (_, cloud) => ({ arn: arn(cloud, "rds", `target-group:prx-tg-0${cloud.hex(16)}`), name: "default" }),
  derived: (inputs) => ({
    connectionPoolConfig: {
      connectionBorrowTimeout: 120,
      initQuery: "",
      maxConnectionsPercent: 100,
      maxIdleConnectionsPercent: 50,
      sessionPinningFilters: [],
      ...object(inputs, "connectionPoolConfig"),
    },
  }),
});

const proxyTarget = awsModel({
  type: "aws:rds/proxyTarget:ProxyTarget",
  source: "Amazon RDS API Reference: RegisterDBProxyTargets",
  replaceOn: ["dbClusterIdentifier", "dbInstanceIdentifier", "dbProxyName", "targetGroupName"],
  references: [
    proxyReference,
    {
      path: "dbInstanceIdentifier",
      types: ["aws:rds/instance:Instance"],
      output: "identifier",
      code: "DBInstanceNotFound",
    },
    {
      path: "dbClusterIdentifier",
      types: ["aws:rds/cluster:Cluster"],
      output: "clusterIdentifier",
      code: "DBClusterNotFoundFault",
    },
  ],
  validate(inputs) {
    const ways = ["dbInstanceIdentifier", "dbClusterIdentifier"].filter((path) => given(inputs, path));
    requireThat(
      ways.length === 1,
      "InvalidParameterCombination",
      "Exactly one of dbInstanceIdentifier and dbClusterIdentifier must be given",
    );
  },
  id: (inputs) => ["dbProxyName", "targetGroupName"].map((path) => text(inputs, path)).join("/"),
  fixed(inputs, cloud) {
    const identifier = text(inputs, "dbInstanceIdentifier");
    const instance = cloud.ofType("aws:rds/instance:Instance").find(({ outputs }) => outputs.identifier === identifier);
    const cluster = cloud.find("aws:rds/cluster:Cluster", text(inputs, "dbClusterIdentifier") ?? "");
    return {
      endpoint: instance?.outputs.address ?? cluster?.outputs.endpoint ?? "",
      port: instance?.outputs.port ?? cluster?.outputs.port ?? 5432,
      rdsResourceId: identifier ?? cluster?.id ?? "",
      targetArn: instance?.outputs.arn ?? cluster?.outputs.arn ?? "",
      trackedClusterId: cluster?.id ?? "",
      type: instance ? "RDS_INSTANCE" : "TRACKED_CLUSTER",
    };
  },
});

export const PROXY_MODELS: readonly ResourceModel[] = [proxy, proxyDefaultTargetGroup, proxyTarget];
