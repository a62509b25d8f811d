import type { Properties } from "../../../sandbox/models/model";
import { network, role, type TestAccount } from "./account";
import { networkSamples } from "./networkSamples";
import { allow, type Sample } from "./sample";

const someone = { Service: "logs.amazonaws.com" };
const make = (type: string) => async (it: TestAccount) => it.create(type, await inputsOf(type, it), "made");
const idOf = async (it: TestAccount, type: string) => (await make(type)(it)).id;
const outputOf = async (it: TestAccount, type: string, output: string) => (await make(type)(it))[output];
const bucketName = async (it: TestAccount) => ({ bucket: await idOf(it, "aws:s3/bucket:Bucket") });
const groupWithTwoSubnets: Sample = async (it) => ({ subnetIds: (await network(it)).subnetIds });
const eksCluster: Sample = async (it) => ({ clusterName: await idOf(it, "aws:eks/cluster:Cluster") });
const mskCluster: Sample = async (it) => ({ clusterArn: await idOf(it, "aws:msk/cluster:Cluster") });

/** The least that each type can be declared with, what it refers to included. */
const SAMPLES: Readonly<Record<string, Sample | Properties>> = {
  ...networkSamples({ make, idOf, outputOf }),
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": { policyName: "p", policyDocument: allow(someone) },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": async (it) => ({
    logGroupName: await idOf(it, "aws:cloudwatch/logGroup:LogGroup"),
    pattern: "ERROR",
    metricTransformation: {},
  }),
  "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter": async (it) => ({
    logGroup: await idOf(it, "aws:cloudwatch/logGroup:LogGroup"),
    filterPattern: "",
    destinationArn: "arn:aws:lambda:us-east-1:123456789012:function:f",
  }),
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    metricName: "CPUUtilization",
    namespace: "AWS/RDS",
    period: 60,
    statistic: "Average",
    threshold: 80,
  },
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": { alarmName: "both", alarmRule: "ALARM(one) AND ALARM(two)" },
  "aws:cloudwatch/dashboard:Dashboard": { dashboardName: "main", dashboardBody: "{}" },
  "aws:cloudwatch/eventRule:EventRule": { scheduleExpression: "rate(5 minutes)" },
  "aws:cloudwatch/eventTarget:EventTarget": async (it) => ({
    rule: await idOf(it, "aws:cloudwatch/eventRule:EventRule"),
    arn: "arn:aws:sqs:us-east-1:123456789012:q",
  }),
  "aws:s3/bucketPolicy:BucketPolicy": async (it) => ({
    ...(await bucketName(it)),
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::*" }],
    }),
  }),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucketName,
  "aws:s3/bucketNotification:BucketNotification": bucketName,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": async (it) => ({
    ...(await bucketName(it)),
    rule: { objectOwnership: "BucketOwnerEnforced" },
  }),
  "aws:s3/bucketObjectv2:BucketObjectv2": async (it) => ({ ...(await bucketName(it)), key: "a.txt", content: "a" }),
  "aws:s3/bucketObject:BucketObject": async (it) => ({ ...(await bucketName(it)), key: "a.txt", content: "a" }),
  "aws:rds/instance:Instance": {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    username: "plinth",
    manageMasterUserPassword: true,
  },
  "aws:rds/subnetGroup:SubnetGroup": groupWithTwoSubnets,
  "aws:docdb/subnetGroup:SubnetGroup": groupWithTwoSubnets,
  "aws:rds/parameterGroup:ParameterGroup": { family: "postgres17" },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": { family: "aurora-postgresql17" },
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup": { family: "docdb5.0" },
  "aws:rds/optionGroup:OptionGroup": { engineName: "mysql", majorEngineVersion: "8.0" },
  "aws:rds/cluster:Cluster": { engine: "aurora-postgresql", masterUsername: "plinth", manageMasterUserPassword: true },
  "aws:docdb/cluster:Cluster": { masterUsername: "plinth", masterPassword: "long-enough" },
  "aws:rds/clusterInstance:ClusterInstance": async (it) => ({
    clusterIdentifier: await idOf(it, "aws:rds/cluster:Cluster"),
    engine: "aurora-postgresql",
    instanceClass: "db.r6g.large",
  }),
  "aws:docdb/clusterInstance:ClusterInstance": async (it) => ({
    clusterIdentifier: await idOf(it, "aws:docdb/cluster:Cluster"),
    instanceClass: "db.r6g.large",
  }),
  "aws:rds/proxy:Proxy": async (it) => ({
    engineFamily: "POSTGRESQL",
    roleArn: (await role(it, "rds.amazonaws.com")).arn,
    vpcSubnetIds: (await network(it)).subnetIds,
  }),
  "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup": async (it) => ({
    dbProxyName: await idOf(it, "aws:rds/proxy:Proxy"),
  }),
  "aws:rds/proxyTarget:ProxyTarget": async (it) => ({
    dbProxyName: await idOf(it, "aws:rds/proxy:Proxy"),
    targetGroupName: "default",
    dbInstanceIdentifier: await outputOf(it, "aws:rds/instance:Instance", "identifier"),
  }),
  "aws:secretsmanager/secretVersion:SecretVersion": async (it) => ({
    secretId: await idOf(it, "aws:secretsmanager/secret:Secret"),
    secretString: "hush",
  }),
  "aws:secretsmanager/secretRotation:SecretRotation": async (it) => ({
    secretId: await idOf(it, "aws:secretsmanager/secret:Secret"),
    rotationRules: { automaticallyAfterDays: 30 },
  }),
  "aws:secretsmanager/secretPolicy:SecretPolicy": async (it) => ({
    secretArn: await idOf(it, "aws:secretsmanager/secret:Secret"),
    policy: allow(someone),
  }),
  "aws:eks/cluster:Cluster": async (it) => ({
    roleArn: (await role(it, "eks.amazonaws.com", "eks")).arn,
    vpcConfig: { subnetIds: (await network(it)).subnetIds },
    accessConfig: { authenticationMode: "API" },
  }),
  "aws:eks/nodeGroup:NodeGroup": async (it) => {
    const cluster = await eksCluster(it);
    const subnetIds = it.cloud.ofType("aws:ec2/subnet:Subnet").map(({ id }) => id);
    return {
      ...cluster,
      nodeRoleArn: (await role(it, "ec2.amazonaws.com", "node")).arn,
      subnetIds,
      scalingConfig: { minSize: 1, desiredSize: 2, maxSize: 3 },
    };
  },
  "aws:eks/addon:Addon": async (it) => ({ ...(await eksCluster(it)), addonName: "vpc-cni" }),
  "aws:eks/fargateProfile:FargateProfile": async (it) => ({
    ...(await eksCluster(it)),
    podExecutionRoleArn: (await role(it, "eks-fargate-pods.amazonaws.com", "pods")).arn,
    selectors: [{ namespace: "default" }],
  }),
  "aws:eks/accessEntry:AccessEntry": async (it) => ({
    ...(await eksCluster(it)),
    principalArn: (await role(it, "ec2.amazonaws.com", "admin")).arn,
  }),
  "aws:eks/accessPolicyAssociation:AccessPolicyAssociation": async (it) => {
    const entry = await make("aws:eks/accessEntry:AccessEntry")(it);
    const policyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
    return {
      clusterName: entry.clusterName,
      principalArn: entry.principalArn,
      policyArn,
      accessScope: { type: "cluster" },
    };
  },
  "aws:eks/podIdentityAssociation:PodIdentityAssociation": async (it) => ({
    ...(await eksCluster(it)),
    namespace: "default",
    serviceAccount: "app",
    roleArn: (await role(it, "pods.eks.amazonaws.com", "pod")).arn,
  }),
  "aws:msk/cluster:Cluster": async (it) => ({
    kafkaVersion: "3.9.x.kraft",
    numberOfBrokerNodes: 3,
    brokerNodeGroupInfo: {
      instanceType: "kafka.t3.small",
      clientSubnets: (await network(it)).subnetIds,
      securityGroups: [],
    },
    clientAuthentication: { sasl: { iam: true, scram: true } },
  }),
  "aws:msk/configuration:Configuration": { serverProperties: "auto.create.topics.enable = false\n" },
  "aws:msk/topic:Topic": async (it) => ({
    ...(await mskCluster(it)),
    name: "orders",
    partitionCount: 6,
    replicationFactor: 3,
  }),
  "aws:msk/scramSecretAssociation:ScramSecretAssociation": async (it) => ({
    ...(await mskCluster(it)),
    secretArnLists: [],
  }),
  "aws:msk/clusterPolicy:ClusterPolicy": async (it) => ({ ...(await mskCluster(it)), policy: allow(someone) }),
  "aws:msk/serverlessCluster:ServerlessCluster": async (it) => ({
    clientAuthentication: { sasl: { iam: { enabled: true } } },
    vpcConfigs: [{ subnetIds: (await network(it)).subnetIds }],
  }),
  "aws:autoscaling/group:Group": { minSize: 1, maxSize: 2 },
  "aws:appautoscaling/target:Target": {
    serviceNamespace: "kafka",
    resourceId: "arn:c",
    scalableDimension: "kafka:broker-storage:VolumeSize",
    minCapacity: 1,
    maxCapacity: 100,
  },
  "aws:appautoscaling/policy:Policy": async (it) => ({
    serviceNamespace: "kafka",
    resourceId: await idOf(it, "aws:appautoscaling/target:Target"),
    scalableDimension: "kafka:broker-storage:VolumeSize",
    policyType: "TargetTrackingScaling",
  }),
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    description: "cache",
    nodeType: "cache.t4g.small",
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
  },
  "aws:elasticache/subnetGroup:SubnetGroup": groupWithTwoSubnets,
  "aws:elasticache/parameterGroup:ParameterGroup": { family: "redis7" },
  "aws:elasticache/user:User": {
    userId: "app",
    userName: "app",
    engine: "valkey",
    accessString: "on ~* +@all",
    passwords: ["0123456789abcdef"],
  },
  "aws:elasticache/userGroup:UserGroup": { userGroupId: "app", engine: "valkey" },
  "aws:elasticache/serverlessCache:ServerlessCache": { engine: "valkey" },
  "aws:route53/zone:Zone": { name: "example.com" },
  "aws:route53/record:Record": async (it) => ({
    zoneId: await idOf(it, "aws:route53/zone:Zone"),
    name: "www",
    type: "A",
    ttl: 60,
    records: ["192.0.2.1"],
  }),
  "aws:acm/certificate:Certificate": { domainName: "example.com" },
  "aws:acm/certificateValidation:CertificateValidation": async (it) => ({
    certificateArn: await idOf(it, "aws:acm/certificate:Certificate"),
  }),
  "aws:sqs/queuePolicy:QueuePolicy": async (it) => ({
    queueUrl: await idOf(it, "aws:sqs/queue:Queue"),
    policy: allow(someone),
  }),
  "aws:sqs/redrivePolicy:RedrivePolicy": async (it) => ({
    queueUrl: await idOf(it, "aws:sqs/queue:Queue"),
    redrivePolicy: JSON.stringify({
      deadLetterTargetArn: it.cloud.ofType("aws:sqs/queue:Queue")[0]!.outputs.arn,
      maxReceiveCount: 3,
    }),
  }),
  "aws:sns/topicSubscription:TopicSubscription": async (it) => ({
    topic: await idOf(it, "aws:sns/topic:Topic"),
    protocol: "email",
    endpoint: "a@example.com",
  }),
  "aws:sns/topicPolicy:TopicPolicy": async (it) => ({
    arn: await idOf(it, "aws:sns/topic:Topic"),
    policy: allow(someone),
  }),
  "aws:mq/broker:Broker": {
    engineType: "RabbitMQ",
    engineVersion: "4.2",
    hostInstanceType: "mq.m7g.medium",
    users: [],
  },
  "aws:mq/configuration:Configuration": { engineType: "RabbitMQ", engineVersion: "4.2", data: "" },
  "aws:dynamodb/table:Table": {
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": async (it) => ({
    repository: await idOf(it, "aws:ecr/repository:Repository"),
    policy: allow(someone),
  }),
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": async (it) => ({
    repository: await idOf(it, "aws:ecr/repository:Repository"),
    policy: JSON.stringify({
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 },
          action: { type: "expire" },
        },
      ],
    }),
  }),
  "aws:lambda/function:Function": async (it) => ({
    role: (await role(it, "lambda.amazonaws.com")).arn,
    runtime: "nodejs22.x",
    handler: "index.handler",
  }),
  "aws:lambda/permission:Permission": async (it) => ({
    function: await idOf(it, "aws:lambda/function:Function"),
    action: "lambda:InvokeFunction",
    principal: "sns.amazonaws.com",
  }),
  "aws:lambda/eventSourceMapping:EventSourceMapping": async (it) => ({
    functionName: await idOf(it, "aws:lambda/function:Function"),
    eventSourceArn: await outputOf(it, "aws:sqs/queue:Queue", "arn"),
  }),
  "aws:lb/loadBalancer:LoadBalancer": async (it) => ({ subnets: (await network(it)).subnetIds }),
  "aws:lb/targetGroup:TargetGroup": { port: 80, protocol: "HTTP" },
  "aws:lb/listener:Listener": async (it) => ({
    loadBalancerArn: await idOf(it, "aws:lb/loadBalancer:LoadBalancer"),
    port: 80,
    defaultActions: [{ type: "fixed-response" }],
  }),
  "aws:budgets/budget:Budget": { budgetType: "COST", timeUnit: "MONTHLY", limitAmount: "100" },
  "aws:ssm/parameter:Parameter": { type: "String", value: "v" },
  "aws:backup/plan:Plan": async (it) => ({
    name: "daily",
    rules: [
      { ruleName: "daily", targetVaultName: await idOf(it, "aws:backup/vault:Vault"), schedule: "cron(0 5 ? * * *)" },
    ],
  }),
  "aws:backup/selection:Selection": async (it) => ({
    planId: await idOf(it, "aws:backup/plan:Plan"),
    iamRoleArn: (await role(it, "backup.amazonaws.com")).arn,
    name: "all",
  }),
  "aws:cloudtrail/trail:Trail": async (it) => ({ s3BucketName: await idOf(it, "aws:s3/bucket:Bucket") }),
};

const BUCKET_PARTS: Readonly<Record<string, Properties>> = {
  bucketServerSideEncryptionConfiguration: {
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
  },
  bucketVersioning: { versioningConfiguration: { status: "Enabled" } },
  bucketLifecycleConfiguration: { rules: [{ id: "old", status: "Enabled", expiration: { days: 30 } }] },
  bucketLogging: { targetPrefix: "log/" },
  bucketCorsConfiguration: { corsRules: [{ allowedMethods: ["GET"], allowedOrigins: ["*"] }] },
};

/** Inputs with which the type can be created in the account; what they refer to is created. */
export async function inputsOf(type: string, it: TestAccount): Promise<Properties> {
  const part = /^aws:s3\/(\w+?)(V2)?:/.exec(type)?.[1] ?? "";
  if (part in BUCKET_PARTS) {
    const target = await bucketName(it);
    return { ...target, ...BUCKET_PARTS[part], ...(part === "bucketLogging" ? { targetBucket: target.bucket } : {}) };
  }
  const sample = SAMPLES[type] ?? {};
  return typeof sample === "function" ? sample(it) : sample;
}
