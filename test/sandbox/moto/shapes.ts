import * as ec2 from "@aws-sdk/client-ec2";
import * as eks from "@aws-sdk/client-eks";
import * as iam from "@aws-sdk/client-iam";
import * as kafka from "@aws-sdk/client-kafka";
import * as rds from "@aws-sdk/client-rds";
import * as s3 from "@aws-sdk/client-s3";
import type { Properties } from "../../../sandbox/models/model";
import { account, network, role, trust } from "../aws/account";
import { emulatedNetwork, type Emulator } from "./emulator";

/** Ids, ARNs and endpoints by name. */
export type Facts = Record<string, string | undefined>;

const string = (value: unknown) => (typeof value === "string" ? value : undefined);
const inside = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (each, step) => (Array.isArray(each) ? each[0] : (each as Properties | undefined))?.[step as never],
    value,
  );

/** What the sandbox answers. */
export async function sandboxFacts(): Promise<Facts> {
  const it = account();
  const { vpc, subnets, subnetIds, group } = await network(it);
  const admin = await it.create("aws:iam/role:Role", { name: "admin", assumeRolePolicy: trust("ec2.amazonaws.com") });
  const bucket = await it.create("aws:s3/bucket:Bucket", { bucket: "plinth-sample" });
  await it.create("aws:rds/subnetGroup:SubnetGroup", { name: "data", subnetIds });
  const database = await it.create("aws:rds/instance:Instance", {
    identifier: "orders",
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    username: "plinth",
    manageMasterUserPassword: true,
    dbSubnetGroupName: "data",
  });
  const service = await role(it, "eks.amazonaws.com", "eks");
  const cluster = await it.create("aws:eks/cluster:Cluster", {
    name: "main",
    roleArn: service.arn,
    vpcConfig: { subnetIds },
  });
  const brokers = await it.create("aws:msk/cluster:Cluster", {
    clusterName: "events",
    kafkaVersion: "3.9.x",
    numberOfBrokerNodes: 3,
    brokerNodeGroupInfo: { instanceType: "kafka.m7g.large", clientSubnets: subnetIds, securityGroups: [group.id] },
    clientAuthentication: { sasl: { iam: true } },
  });
  return {
    "vpc id": vpc.id,
    "default security group id": string(it.cloud.find("aws:ec2/vpc:Vpc", vpc.id)?.outputs.defaultSecurityGroupId),
    "subnet id": subnets[0]!.id,
    "subnet arn": string(subnets[0]!.arn),
    "subnet zone id": /^use1-az\d$/.test(String(subnets[0]!.availabilityZoneId)) ? "use1-az0" : "other",
    "security group id": group.id,
    "security group arn": string(group.arn),
    "role arn": string(admin.arn),
    "role id": string(admin.uniqueId),
    "bucket name": bucket.id,
    "database arn": string(database.arn),
    "database address": string(database.address),
    "database resource id": string(database.resourceId),
    "database secret arn": string(
      inside(database.masterUserSecrets, "0", "secretArn") ?? inside(database.masterUserSecrets, "secretArn"),
    ),
    "cluster arn": string(cluster.arn),
    "cluster endpoint": string(cluster.endpoint),
    "cluster issuer": (cluster.identities as { oidcs: { issuer: string }[] }[])[0]!.oidcs[0]!.issuer,
    "cluster platform version": string(cluster.platformVersion),
    "cluster security group id": string((cluster.vpcConfig as Properties).clusterSecurityGroupId),
    "kafka arn": string(brokers.arn),
    "kafka bootstrap": string(brokers.bootstrapBrokersSaslIam),
  };
}

/** What moto answers to the same calls. */
export async function motoFacts(clients: Emulator): Promise<Facts> {
  const { VpcId, subnets, SubnetIds, GroupId } = await emulatedNetwork(clients);
  const groups = await clients.ec2.send(
    new ec2.DescribeSecurityGroupsCommand({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] }),
  );
  const created = await clients.iam.send(
    new iam.CreateRoleCommand({ RoleName: "admin", AssumeRolePolicyDocument: trust("ec2.amazonaws.com") }),
  );
  await clients.s3.send(new s3.CreateBucketCommand({ Bucket: "plinth-sample" }));
  const buckets = await clients.s3.send(new s3.ListBucketsCommand({}));
  const database = await emulatedDatabase(clients, SubnetIds);
  const { cluster } = await clients.eks.send(
    new eks.CreateClusterCommand({
      name: "main",
      roleArn: created.Role!.Arn,
      resourcesVpcConfig: { subnetIds: SubnetIds },
    }),
  );
  const brokers = await clients.kafka.send(
    new kafka.CreateClusterCommand({
      ClusterName: "events",
      KafkaVersion: "3.9.x",
      NumberOfBrokerNodes: 3,
      BrokerNodeGroupInfo: { InstanceType: "kafka.m7g.large", ClientSubnets: SubnetIds, SecurityGroups: [GroupId] },
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
    }),
  );
  const app = groups.SecurityGroups?.find((each) => each.GroupId === GroupId);
  return {
    "vpc id": VpcId,
    "default security group id": groups.SecurityGroups?.find(({ GroupName }) => GroupName === "default")?.GroupId,
    "subnet id": subnets[0]!.SubnetId,
    "subnet arn": subnets[0]!.SubnetArn,
    "subnet zone id": /^use1-az\d$/.test(String(subnets[0]!.AvailabilityZoneId)) ? "use1-az0" : "other",
    "security group id": GroupId,
    "security group arn": app?.SecurityGroupArn,
    "role arn": created.Role!.Arn,
    "role id": created.Role!.RoleId,
    "bucket name": buckets.Buckets?.[0]?.Name,
    "database arn": database.DBInstanceArn,
    "database address": database.Endpoint?.Address,
    "database resource id": database.DbiResourceId,
    "database secret arn": database.MasterUserSecret?.SecretArn,
    "cluster arn": cluster!.arn,
    "cluster endpoint": cluster!.endpoint,
    "cluster issuer": cluster!.identity?.oidc?.issuer,
    "cluster platform version": cluster!.platformVersion,
    "cluster security group id": cluster!.resourcesVpcConfig?.clusterSecurityGroupId,
    "kafka arn": brokers.ClusterArn,
    "kafka bootstrap": await bootstrapOf(clients, brokers.ClusterArn!),
  };
}

async function emulatedDatabase(clients: Emulator, SubnetIds: string[]): Promise<rds.DBInstance> {
  await clients.rds.send(
    new rds.CreateDBSubnetGroupCommand({ DBSubnetGroupName: "data", DBSubnetGroupDescription: "d", SubnetIds }),
  );
  const { DBInstance } = await clients.rds.send(
    new rds.CreateDBInstanceCommand({
      DBInstanceIdentifier: "orders",
      Engine: "postgres",
      DBInstanceClass: "db.t4g.medium",
      AllocatedStorage: 20,
      MasterUsername: "plinth",
      ManageMasterUserPassword: true,
      DBSubnetGroupName: "data",
    }),
  );
  return DBInstance!;
}

async function bootstrapOf(clients: Emulator, ClusterArn: string): Promise<string | undefined> {
  try {
    return (await clients.kafka.send(new kafka.GetBootstrapBrokersCommand({ ClusterArn })))
      .BootstrapBrokerStringSaslIam;
  } catch {
    return undefined;
  }
}
