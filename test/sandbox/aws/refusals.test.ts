import assert from "node:assert/strict";
import type { Properties } from "../../../sandbox/models/model";
import { account, network, refused, role, trust } from "./account";
import { inputsOf } from "./samples";

type Case = [type: string, what: string, change: Properties, code: string];

const statement = (each: object) => JSON.stringify({ Version: "2012-10-17", Statement: [each] });
const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

/** What the service refuses of one changed input, everything else being right. */
const CASES: Case[] = [
  ["aws:ec2/vpc:Vpc", "a mask below /16", { cidrBlock: "10.0.0.0/8" }, "InvalidVpc.Range"],
  ["aws:ec2/vpc:Vpc", "a mask above /28", { cidrBlock: "10.0.0.0/29" }, "InvalidVpc.Range"],
  ["aws:ec2/vpc:Vpc", "host bits", { cidrBlock: "10.0.0.1/16" }, "InvalidParameterValue"],
  ["aws:ec2/subnet:Subnet", "a zone of another region", { availabilityZone: "eu-west-1a" }, "InvalidParameterValue"],
  ["aws:ec2/subnet:Subnet", "a VPC that does not exist", { vpcId: "vpc-0123456789abcdef0" }, "InvalidVpcID.NotFound"],
  ["aws:ec2/route:Route", "two destinations", { destinationIpv6CidrBlock: "::/0" }, "InvalidParameterCombination"],
  [
    "aws:ec2/vpcEndpoint:VpcEndpoint",
    "a service of another region",
    { serviceName: "com.amazonaws.eu-west-1.s3" },
    "InvalidServiceName",
  ],
  ["aws:ec2/vpcEndpoint:VpcEndpoint", "subnets on a gateway", { subnetIds: [] }, "InvalidParameter"],
  [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "ports in the wrong order",
    { fromPort: 500 },
    "InvalidParameterValue",
  ],
  [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "a malformed network",
    { cidrBlocks: ["10.0.0.0"] },
    "InvalidParameterValue",
  ],
  [
    "aws:ec2/flowLog:FlowLog",
    "a role that does not exist",
    { iamRoleArn: "arn:aws:iam::123456789012:role/none" },
    "InvalidParameter",
  ],
  ["aws:ec2/networkAclRule:NetworkAclRule", "a number out of range", { ruleNumber: 40000 }, "InvalidParameterValue"],
  ["aws:iam/role:Role", "a name too long", { name: "r".repeat(65) }, "ValidationError"],
  ["aws:iam/role:Role", "a session of a minute", { maxSessionDuration: 60 }, "ValidationError"],
  [
    "aws:iam/role:Role",
    "a principal that does not exist",
    {
      assumeRolePolicy: statement({
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::123456789012:role/none" },
        Action: "sts:AssumeRole",
      }),
    },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/role:Role",
    "an action that is not of STS",
    { assumeRolePolicy: statement({ Effect: "Allow", Principal: "*", Action: "s3:*" }) },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "two statements of one Sid",
    {
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { ...read, Sid: "a" },
          { ...read, Sid: "a" },
        ],
      }),
    },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "an unknown version",
    { policy: JSON.stringify({ Version: "2020-01-01", Statement: [read] }) },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "an action without service",
    { policy: statement({ ...read, Action: "GetObject" }) },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "a resource that is no ARN",
    { policy: statement({ ...read, Resource: "bucket" }) },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "an unknown condition operator",
    { policy: statement({ ...read, Condition: { StringIs: { a: "b" } } }) },
    "MalformedPolicyDocument",
  ],
  [
    "aws:iam/policy:Policy",
    "too many characters",
    {
      policy: statement({
        ...read,
        Resource: Array.from({ length: 300 }, (_, index) => `arn:aws:s3:::bucket-${index}/*`),
      }),
    },
    "LimitExceeded",
  ],
  [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "an unknown AWS policy",
    { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAcces" },
    "NoSuchEntity",
  ],
  [
    "aws:kms/key:Key",
    "a policy that locks itself out",
    {
      policy: statement({
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::123456789012:root" },
        Action: "kms:Decrypt",
        Resource: "*",
      }),
    },
    "MalformedPolicyDocumentException",
  ],
  ["aws:kms/key:Key", "a deletion window of a day", { deletionWindowInDays: 1 }, "ValidationException"],
  ["aws:kms/alias:Alias", "the prefix of AWS", { name: "alias/aws/mine" }, "NotAuthorizedException"],
  [
    "aws:cloudwatch/logGroup:LogGroup",
    "a retention that there is not",
    { retentionInDays: 42 },
    "InvalidParameterException",
  ],
  ["aws:s3/bucket:Bucket", "an underscore", { bucket: "my_bucket" }, "InvalidBucketName"],
  ["aws:s3/bucket:Bucket", "an address", { bucket: "192.168.0.1" }, "InvalidBucketName"],
  [
    "aws:s3/bucketPolicy:BucketPolicy",
    "another bucket's resource",
    { policy: statement({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::other" }) },
    "MalformedPolicy",
  ],
  [
    "aws:s3/bucketPolicy:BucketPolicy",
    "public access",
    { policy: statement({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }) },
    "AccessDenied",
  ],
  [
    "aws:rds/instance:Instance",
    "a version that there is not",
    { engineVersion: "12.1" },
    "InvalidParameterCombination",
  ],
  ["aws:rds/instance:Instance", "too little storage", { allocatedStorage: 5 }, "InvalidParameterValue"],
  [
    "aws:rds/instance:Instance",
    "a limit below the storage",
    { maxAllocatedStorage: 10 },
    "InvalidParameterCombination",
  ],
  ["aws:rds/instance:Instance", "monitoring without role", { monitoringInterval: 60 }, "InvalidParameterCombination"],
  ["aws:rds/instance:Instance", "a reserved user", { username: "rdsadmin" }, "InvalidParameterValue"],
  [
    "aws:rds/instance:Instance",
    "a password beside a managed one",
    { password: "long-enough-1" },
    "InvalidParameterCombination",
  ],
  [
    "aws:rds/instance:Instance",
    "another engine's log",
    { enabledCloudwatchLogsExports: ["slowquery"] },
    "InvalidParameterCombination",
  ],
  ["aws:rds/instance:Instance", "an identifier with two hyphens", { identifier: "a--b" }, "InvalidParameterValue"],
  [
    "aws:rds/parameterGroup:ParameterGroup",
    "a family that there is not",
    { family: "postgres9.9" },
    "InvalidParameterValue",
  ],
  [
    "aws:rds/parameterGroup:ParameterGroup",
    "a static parameter at once",
    { parameters: [{ name: "max_connections", value: "100", applyMethod: "immediate" }] },
    "InvalidParameterCombination",
  ],
  [
    "aws:secretsmanager/secret:Secret",
    "a recovery of two days",
    { recoveryWindowInDays: 2 },
    "InvalidParameterException",
  ],
  ["aws:eks/cluster:Cluster", "a version that there is not", { version: "1.12" }, "InvalidParameterException"],
  [
    "aws:eks/cluster:Cluster",
    "a role that does not exist",
    { roleArn: "arn:aws:iam::123456789012:role/none" },
    "InvalidParameterException",
  ],
  [
    "aws:eks/cluster:Cluster",
    "no endpoint at all",
    { vpcConfig: { subnetIds: [], endpointPublicAccess: false } },
    "InvalidParameterException",
  ],
  ["aws:eks/cluster:Cluster", "Auto Mode by halves", { computeConfig: { enabled: true } }, "InvalidRequestException"],
  [
    "aws:eks/nodeGroup:NodeGroup",
    "arm64 on an x86 image",
    { instanceTypes: ["m7g.large"] },
    "InvalidParameterException",
  ],
  [
    "aws:eks/nodeGroup:NodeGroup",
    "a minimum above the desired size",
    { scalingConfig: { minSize: 3, desiredSize: 2, maxSize: 4 } },
    "InvalidParameterException",
  ],
  [
    "aws:eks/nodeGroup:NodeGroup",
    "an instance type that there is not",
    { instanceTypes: ["m99.large"] },
    "InvalidParameterException",
  ],
  ["aws:eks/addon:Addon", "an unknown add-on", { addonName: "vpc-cnj" }, "InvalidParameterException"],
  ["aws:eks/addon:Addon", "a version of another form", { addonVersion: "1.2.3" }, "InvalidParameterException"],
  [
    "aws:eks/accessEntry:AccessEntry",
    "a principal that does not exist",
    { principalArn: "arn:aws:iam::123456789012:role/none" },
    "InvalidParameterException",
  ],
  [
    "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
    "an IAM policy",
    { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
    "InvalidParameterException",
  ],
  ["aws:msk/cluster:Cluster", "brokers that do not divide", { numberOfBrokerNodes: 4 }, "BadRequestException"],
  ["aws:msk/cluster:Cluster", "an unknown version", { kafkaVersion: "1.0.0" }, "BadRequestException"],
  [
    "aws:msk/configuration:Configuration",
    "an unknown property",
    { serverProperties: "auto.create.topic = true" },
    "BadRequestException",
  ],
  ["aws:msk/topic:Topic", "more replicas than brokers", { replicationFactor: 5 }, "BadRequestException"],
  ["aws:route53/record:Record", "an address that is none", { records: ["300.0.0.1"] }, "InvalidChangeBatch"],
  [
    "aws:route53/record:Record",
    "a CNAME at the apex",
    { name: "example.com", type: "CNAME", records: ["a.example.org"] },
    "InvalidChangeBatch",
  ],
  ["aws:sqs/queue:Queue", "a FIFO queue without its suffix", { name: "q", fifoQueue: true }, "InvalidParameterValue"],
  ["aws:dynamodb/table:Table", "a key that is not defined", { rangeKey: "at" }, "ValidationException"],
  ["aws:lambda/function:Function", "too much memory", { memorySize: 20000 }, "ValidationException"],
  ["aws:ecr/repository:Repository", "capital letters", { name: "App" }, "InvalidParameterException"],
  [
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "failover without replica",
    { numCacheClusters: 1 },
    "InvalidParameterCombination",
  ],
  ["aws:mq/broker:Broker", "an engine version that there is not", { engineVersion: "2.0" }, "BadRequestException"],
];

describe("AWS models: refusals", () => {
  for (const [type, what, change, code] of CASES) {
    it(`${type}: ${what}: ${code}`, async () => {
      const it = account();
      const inputs = await inputsOf(type, it);
      await refused(it.create(type, { ...inputs, ...change }, "changed"), code);
    });
  }

  it("keeps what is in use: subnet, role, parameter group, internet gateway under a NAT gateway", async () => {
    const it = account();
    const nat = await inputsOf("aws:ec2/natGateway:NatGateway", it);
    const made = await it.create("aws:ec2/natGateway:NatGateway", nat);
    const gateway = it.cloud.ofType("aws:ec2/internetGateway:InternetGateway")[0]!;
    await refused(it.remove("aws:ec2/subnet:Subnet", String(nat.subnetId)), "DependencyViolation");
    await refused(it.remove("aws:ec2/internetGateway:InternetGateway", gateway.id), "DependencyViolation");
    await refused(it.remove("aws:ec2/eip:Eip", String(nat.allocationId)), "InvalidIPAddress.InUse");
    await it.remove("aws:ec2/natGateway:NatGateway", made.id);
    await it.remove("aws:ec2/internetGateway:InternetGateway", gateway.id);
  });

  it("a protected or unsnapshotted database stays, an unprotected one with its rule goes", async () => {
    const it = account();
    const inputs = await inputsOf("aws:rds/instance:Instance", it);
    const { id } = await it.create("aws:rds/instance:Instance", { ...inputs, deletionProtection: true });
    await refused(it.remove("aws:rds/instance:Instance", id), "InvalidParameterCombination");
    await it.update("aws:rds/instance:Instance", id, { deletionProtection: false });
    assert.match(
      await refused(it.remove("aws:rds/instance:Instance", id), "InvalidParameterCombination"),
      /FinalDBSnapshotIdentifier/,
    );
    await it.update("aws:rds/instance:Instance", id, { skipFinalSnapshot: true });
    await it.remove("aws:rds/instance:Instance", id);
  });

  it("quotas: VPCs, addresses, rules of a security group, policies of a role", async () => {
    const it = account();
    const repeat = async (count: number, each: (index: number) => Promise<unknown>) => {
      for (let index = 0; index < count; index++) await each(index);
    };
    const vpc = (index: number) => it.create("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, `v${index}`);
    await repeat(5, vpc);
    await refused(vpc(5), "VpcLimitExceeded");
    const address = (index: number) => it.create("aws:ec2/eip:Eip", {}, `e${index}`);
    await repeat(5, address);
    await refused(address(5), "AddressLimitExceeded");
    const group = await it.create("aws:ec2/securityGroup:SecurityGroup", {
      vpcId: it.cloud.ofType("aws:ec2/vpc:Vpc")[0]!.id,
    });
    const rule = (index: number) =>
      it.create(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        { securityGroupId: group.id, ipProtocol: "tcp", fromPort: index, toPort: index, cidrIpv4: "10.0.0.0/8" },
        `r${index}`,
      );
    await repeat(60, rule);
    await refused(rule(60), "RulesPerSecurityGroupLimitExceeded");
    const { id } = await role(it, "ec2.amazonaws.com");
    const names = [
      "ReadOnlyAccess",
      "AmazonEKSClusterPolicy",
      "AmazonEKSWorkerNodePolicy",
      "AmazonEKS_CNI_Policy",
      "AmazonEC2ContainerRegistryReadOnly",
      "AmazonSSMManagedInstanceCore",
      "AmazonS3ReadOnlyAccess",
      "AmazonEKSVPCResourceController",
      "AmazonEC2ContainerRegistryPullOnly",
      "CloudWatchAgentServerPolicy",
      "AmazonSQSReadOnlyAccess",
    ];
    const attach = (index: number) =>
      it.create(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        { role: id, policyArn: `arn:aws:iam::aws:policy/${names[index]}` },
        `a${index}`,
      );
    await repeat(10, attach);
    await refused(attach(10), "LimitExceeded");
  });

  it("duplicates: role, log group, route, security group rule, pod identity association", async () => {
    const twice: [string, string, Properties][] = [
      ["aws:iam/role:Role", "EntityAlreadyExists", { name: "one" }],
      ["aws:cloudwatch/logGroup:LogGroup", "ResourceAlreadyExistsException", { name: "/one" }],
      ["aws:ec2/route:Route", "RouteAlreadyExists", {}],
      ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "InvalidPermission.Duplicate", {}],
      ["aws:eks/podIdentityAssociation:PodIdentityAssociation", "ResourceInUseException", {}],
      ["aws:eks/addon:Addon", "ResourceInUseException", {}],
    ];
    for (const [type, code, more] of twice) {
      const it = account();
      const inputs = { ...(await inputsOf(type, it)), ...more };
      await it.create(type, inputs, "first");
      await refused(it.create(type, inputs, "second"), code);
    }
  });

  it("needs two zones for EKS and database subnet groups", async () => {
    const it = account();
    const { subnetIds } = await network(it);
    const one = subnetIds.slice(0, 1);
    const roleArn = (await role(it, "eks.amazonaws.com")).arn;
    await refused(
      it.create("aws:eks/cluster:Cluster", { roleArn, vpcConfig: { subnetIds: one } }),
      "InvalidParameterException",
    );
    await refused(
      it.create("aws:rds/subnetGroup:SubnetGroup", { subnetIds: one }),
      "DBSubnetGroupDoesNotCoverEnoughAZs",
    );
  });

  it("a pod identity role must trust the pods", async () => {
    const it = account();
    const inputs = await inputsOf("aws:eks/podIdentityAssociation:PodIdentityAssociation", it);
    const other = await it.create("aws:iam/role:Role", { assumeRolePolicy: trust("ec2.amazonaws.com") }, "other");
    await refused(
      it.create("aws:eks/podIdentityAssociation:PodIdentityAssociation", { ...inputs, roleArn: other.arn }),
      "InvalidParameterException",
    );
  });
});
