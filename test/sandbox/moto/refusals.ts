import * as ec2 from "@aws-sdk/client-ec2";
import * as eks from "@aws-sdk/client-eks";
import * as iam from "@aws-sdk/client-iam";
import * as kafka from "@aws-sdk/client-kafka";
import * as rds from "@aws-sdk/client-rds";
import * as s3 from "@aws-sdk/client-s3";
import type { account } from "../aws/account";
import { network, role, trust } from "../aws/account";
import { emulatedNetwork, type Emulator } from "./emulator";

type Account = ReturnType<typeof account>;

/** One thing that AWS refuses, tried in both. Each starts from an empty account. */
export interface Refusal {
  name: string;
  moto(clients: Emulator): Promise<unknown>;
  sandbox(it: Account): Promise<unknown>;
}

const MISSING_SUBNET = "subnet-0123456789abcdef0";
const subnetCase = (name: string, CidrBlock: string): Refusal => ({
  name,
  async moto(clients) {
    const { VpcId } = await emulatedNetwork(clients);
    return clients.ec2.send(new ec2.CreateSubnetCommand({ VpcId, CidrBlock }));
  },
  async sandbox(it) {
    const { vpc } = await network(it);
    return it.create("aws:ec2/subnet:Subnet", { vpcId: vpc.id, cidrBlock: CidrBlock }, "other");
  },
});

const roleCase = (name: string, AssumeRolePolicyDocument: string): Refusal => ({
  name,
  async moto({ iam: client }) {
    const good = trust("ec2.amazonaws.com");
    await client.send(new iam.CreateRoleCommand({ RoleName: "bad", AssumeRolePolicyDocument: good }));
    return client.send(
      new iam.UpdateAssumeRolePolicyCommand({ RoleName: "bad", PolicyDocument: AssumeRolePolicyDocument }),
    );
  },
  sandbox: (it) => it.create("aws:iam/role:Role", { name: "bad", assumeRolePolicy: AssumeRolePolicyDocument }),
});

const statement = (each: object) => JSON.stringify({ Version: "2012-10-17", Statement: [each] });
const database = {
  Engine: "postgres",
  DBInstanceClass: "db.t4g.medium",
  AllocatedStorage: 20,
  MasterUsername: "plinth",
};
const sandboxDatabase = {
  engine: "postgres",
  instanceClass: "db.t4g.medium",
  allocatedStorage: 20,
  username: "plinth",
  manageMasterUserPassword: true,
};
const databaseCommand = (DBInstanceIdentifier: string, more: Partial<rds.CreateDBInstanceCommandInput> = {}) =>
  new rds.CreateDBInstanceCommand({ ...database, ManageMasterUserPassword: true, DBInstanceIdentifier, ...more });

const clusterCommand = (subnetIds: string[]) =>
  new eks.CreateClusterCommand({
    name: "main",
    roleArn: "arn:aws:iam::123456789012:role/eks",
    resourcesVpcConfig: { subnetIds },
  });
const kafkaCommand = (ClientSubnets: string[], NumberOfBrokerNodes: number) =>
  new kafka.CreateClusterCommand({
    ClusterName: "events",
    KafkaVersion: "3.9.x",
    NumberOfBrokerNodes,
    BrokerNodeGroupInfo: { InstanceType: "kafka.m7g.large", ClientSubnets },
  });
const sandboxKafka = (clientSubnets: string[], numberOfBrokerNodes: number) => ({
  clusterName: "events",
  kafkaVersion: "3.9.x",
  numberOfBrokerNodes,
  brokerNodeGroupInfo: { instanceType: "kafka.m7g.large", clientSubnets, securityGroups: [] },
});

const NETWORK: Refusal[] = [
  subnetCase("a subnet that overlaps another", "10.0.8.0/24"),
  subnetCase("a subnet outside its VPC", "192.168.0.0/24"),
  subnetCase("a subnet of fewer than 16 addresses", "10.0.200.0/29"),
  {
    name: "a subnet in a VPC that does not exist",
    moto: (clients) =>
      clients.ec2.send(new ec2.CreateSubnetCommand({ VpcId: "vpc-0123456789abcdef0", CidrBlock: "10.0.0.0/24" })),
    sandbox: (it) => it.create("aws:ec2/subnet:Subnet", { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.0.0/24" }),
  },
  {
    name: "a VPC larger than /16",
    moto: (clients) => clients.ec2.send(new ec2.CreateVpcCommand({ CidrBlock: "10.0.0.0/8" })),
    sandbox: (it) => it.create("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/8" }),
  },
  {
    name: "a VPC whose block is no CIDR",
    moto: (clients) => clients.ec2.send(new ec2.CreateVpcCommand({ CidrBlock: "10.0.0.0" })),
    sandbox: (it) => it.create("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0" }),
  },
  {
    name: "deletion of a VPC with subnets",
    async moto(clients) {
      const { VpcId } = await emulatedNetwork(clients);
      return clients.ec2.send(new ec2.DeleteVpcCommand({ VpcId }));
    },
    async sandbox(it) {
      const { vpc } = await network(it);
      return it.remove("aws:ec2/vpc:Vpc", vpc.id);
    },
  },
  {
    name: "a second security group of one name",
    async moto(clients) {
      const { VpcId } = await emulatedNetwork(clients);
      return clients.ec2.send(new ec2.CreateSecurityGroupCommand({ VpcId, GroupName: "app", Description: "d" }));
    },
    async sandbox(it) {
      const { vpc } = await network(it);
      await it.create("aws:ec2/securityGroup:SecurityGroup", { vpcId: vpc.id, name: "app" }, "one");
      return it.create("aws:ec2/securityGroup:SecurityGroup", { vpcId: vpc.id, name: "app" }, "two");
    },
  },
  {
    name: "a rule on a security group that does not exist",
    moto: (clients) =>
      clients.ec2.send(
        new ec2.AuthorizeSecurityGroupIngressCommand({
          GroupId: "sg-0123456789abcdef0",
          IpPermissions: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "10.0.0.0/8" }] }],
        }),
      ),
    sandbox: (it) =>
      it.create("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", {
        securityGroupId: "sg-0123456789abcdef0",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: "10.0.0.0/8",
      }),
  },
];

const IDENTITY: Refusal[] = [
  roleCase("a trust policy that is not JSON", "{"),
  roleCase(
    "a trust policy without effect",
    statement({ Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
  ),
  roleCase(
    "a trust policy with a resource",
    statement({
      Effect: "Allow",
      Principal: { Service: "ec2.amazonaws.com" },
      Action: "sts:AssumeRole",
      Resource: "*",
    }),
  ),
  {
    name: "a second role of one name",
    async moto({ iam: client }) {
      const command = new iam.CreateRoleCommand({
        RoleName: "twice",
        AssumeRolePolicyDocument: trust("ec2.amazonaws.com"),
      });
      await client.send(command);
      return client.send(command);
    },
    async sandbox(it) {
      await it.create("aws:iam/role:Role", { name: "twice", assumeRolePolicy: trust("ec2.amazonaws.com") }, "one");
      return it.create("aws:iam/role:Role", { name: "twice", assumeRolePolicy: trust("ec2.amazonaws.com") }, "two");
    },
  },
  {
    name: "an attachment of a policy that does not exist",
    async moto({ iam: client }) {
      await client.send(
        new iam.CreateRoleCommand({ RoleName: "app", AssumeRolePolicyDocument: trust("ec2.amazonaws.com") }),
      );
      return client.send(
        new iam.AttachRolePolicyCommand({ RoleName: "app", PolicyArn: "arn:aws:iam::aws:policy/NoSuchPolicy" }),
      );
    },
    async sandbox(it) {
      const app = await role(it, "ec2.amazonaws.com");
      return it.create("aws:iam/rolePolicyAttachment:RolePolicyAttachment", {
        role: app.id,
        policyArn: "arn:aws:iam::aws:policy/NoSuchPolicy",
      });
    },
  },
  {
    name: "deletion of a role with a policy attached",
    async moto({ iam: client }) {
      await client.send(
        new iam.CreateRoleCommand({ RoleName: "held", AssumeRolePolicyDocument: trust("ec2.amazonaws.com") }),
      );
      const PolicyDocument = statement({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
      const { Policy } = await client.send(new iam.CreatePolicyCommand({ PolicyName: "read", PolicyDocument }));
      await client.send(new iam.AttachRolePolicyCommand({ RoleName: "held", PolicyArn: Policy!.Arn }));
      return client.send(new iam.DeleteRoleCommand({ RoleName: "held" }));
    },
    async sandbox(it) {
      const held = await role(it, "ec2.amazonaws.com");
      await it.create("aws:iam/rolePolicyAttachment:RolePolicyAttachment", {
        role: held.id,
        policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      });
      return it.remove("aws:iam/role:Role", held.id);
    },
  },
  {
    name: "a managed policy without effect",
    moto: ({ iam: client }) =>
      client.send(
        new iam.CreatePolicyCommand({
          PolicyName: "bad",
          PolicyDocument: statement({ Action: "s3:GetObject", Resource: "*" }),
        }),
      ),
    sandbox: (it) =>
      it.create("aws:iam/policy:Policy", { policy: statement({ Action: "s3:GetObject", Resource: "*" }) }),
  },
  {
    name: "a managed policy with a principal",
    moto: ({ iam: client }) =>
      client.send(
        new iam.CreatePolicyCommand({
          PolicyName: "bad",
          PolicyDocument: statement({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }),
        }),
      ),
    sandbox: (it) =>
      it.create("aws:iam/policy:Policy", {
        policy: statement({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }),
      }),
  },
];

const DATA: Refusal[] = [
  {
    name: "a bucket with capital letters",
    moto: ({ s3: client }) => client.send(new s3.CreateBucketCommand({ Bucket: "Not_A_Bucket" })),
    sandbox: (it) => it.create("aws:s3/bucket:Bucket", { bucket: "Not_A_Bucket" }),
  },
  {
    name: "a policy on a bucket that does not exist",
    moto: ({ s3: client }) =>
      client.send(
        new s3.PutBucketPolicyCommand({
          Bucket: "nowhere-at-all",
          Policy: statement({
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: "arn:aws:s3:::nowhere-at-all",
          }),
        }),
      ),
    sandbox: (it) =>
      it.create("aws:s3/bucketPolicy:BucketPolicy", {
        bucket: "nowhere-at-all",
        policy: statement({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::nowhere-at-all" }),
      }),
  },
  {
    name: "a second bucket of one name",
    async moto({ s3: client }) {
      const command = new s3.CreateBucketCommand({ Bucket: "plinth-twice" });
      await client.send(command);
      return client.send(command);
    },
    async sandbox(it) {
      await it.create("aws:s3/bucket:Bucket", { bucket: "plinth-twice" }, "one");
      return it.create("aws:s3/bucket:Bucket", { bucket: "plinth-twice" }, "two");
    },
  },
  {
    name: "a database in a subnet group that does not exist",
    moto: ({ rds: client }) => client.send(databaseCommand("orders", { DBSubnetGroupName: "nowhere" })),
    sandbox: (it) => it.create("aws:rds/instance:Instance", { ...sandboxDatabase, dbSubnetGroupName: "nowhere" }),
  },
  {
    name: "a second database of one name",
    async moto({ rds: client }) {
      await client.send(databaseCommand("orders"));
      return client.send(databaseCommand("orders"));
    },
    async sandbox(it) {
      await it.create("aws:rds/instance:Instance", { ...sandboxDatabase, identifier: "orders" }, "one");
      return it.create("aws:rds/instance:Instance", { ...sandboxDatabase, identifier: "orders" }, "two");
    },
  },
  {
    name: "deletion of a protected database",
    async moto({ rds: client }) {
      await client.send(databaseCommand("kept", { DeletionProtection: true }));
      return client.send(new rds.DeleteDBInstanceCommand({ DBInstanceIdentifier: "kept", SkipFinalSnapshot: true }));
    },
    async sandbox(it) {
      const kept = await it.create("aws:rds/instance:Instance", {
        ...sandboxDatabase,
        deletionProtection: true,
        skipFinalSnapshot: true,
      });
      return it.remove("aws:rds/instance:Instance", kept.id);
    },
  },
  {
    name: "a subnet group in one zone",
    async moto(clients) {
      const { SubnetIds } = await emulatedNetwork(clients);
      return clients.rds.send(
        new rds.CreateDBSubnetGroupCommand({
          DBSubnetGroupName: "one",
          DBSubnetGroupDescription: "d",
          SubnetIds: SubnetIds.slice(0, 1),
        }),
      );
    },
    async sandbox(it) {
      const { subnetIds } = await network(it);
      return it.create("aws:rds/subnetGroup:SubnetGroup", { subnetIds: subnetIds.slice(0, 1) });
    },
  },
];

const CLUSTERS: Refusal[] = [
  {
    name: "a second EKS cluster of one name",
    async moto(clients) {
      const { SubnetIds } = await emulatedNetwork(clients);
      await clients.eks.send(clusterCommand(SubnetIds));
      return clients.eks.send(clusterCommand(SubnetIds));
    },
    async sandbox(it) {
      const { subnetIds } = await network(it);
      const inputs = { name: "main", roleArn: (await role(it, "eks.amazonaws.com")).arn, vpcConfig: { subnetIds } };
      await it.create("aws:eks/cluster:Cluster", inputs, "one");
      return it.create("aws:eks/cluster:Cluster", inputs, "two");
    },
  },
  {
    name: "an EKS cluster in a subnet that does not exist",
    moto: (clients) => clients.eks.send(clusterCommand([MISSING_SUBNET])),
    sandbox: async (it) =>
      it.create("aws:eks/cluster:Cluster", {
        roleArn: (await role(it, "eks.amazonaws.com")).arn,
        vpcConfig: { subnetIds: [MISSING_SUBNET] },
      }),
  },
  {
    name: "a node group of an EKS cluster that does not exist",
    moto: (clients) =>
      clients.eks.send(
        new eks.CreateNodegroupCommand({
          clusterName: "nowhere",
          nodegroupName: "n",
          nodeRole: "arn:aws:iam::123456789012:role/node",
          subnets: [MISSING_SUBNET],
        }),
      ),
    sandbox: async (it) =>
      it.create("aws:eks/nodeGroup:NodeGroup", {
        clusterName: "nowhere",
        nodeRoleArn: (await role(it, "ec2.amazonaws.com")).arn,
        subnetIds: [],
        scalingConfig: { minSize: 1, desiredSize: 1, maxSize: 1 },
      }),
  },
  {
    name: "a second MSK cluster of one name",
    async moto(clients) {
      const { SubnetIds } = await emulatedNetwork(clients);
      await clients.kafka.send(kafkaCommand(SubnetIds, 3));
      return clients.kafka.send(kafkaCommand(SubnetIds, 3));
    },
    async sandbox(it) {
      const { subnetIds } = await network(it);
      await it.create("aws:msk/cluster:Cluster", sandboxKafka(subnetIds, 3), "one");
      return it.create("aws:msk/cluster:Cluster", sandboxKafka(subnetIds, 3), "two");
    },
  },
  {
    name: "an MSK cluster whose brokers do not divide among its subnets",
    async moto(clients) {
      const { SubnetIds } = await emulatedNetwork(clients);
      return clients.kafka.send(kafkaCommand(SubnetIds, 4));
    },
    async sandbox(it) {
      const { subnetIds } = await network(it);
      return it.create("aws:msk/cluster:Cluster", sandboxKafka(subnetIds, 4));
    },
  },
];

export const REFUSALS: readonly Refusal[] = [...NETWORK, ...IDENTITY, ...DATA, ...CLUSTERS];
