/**
 * Where sandbox and moto disagree, and the AWS document that decides. `sandbox` and `moto` are regular expressions of what each
 * says: a form, or a code; `undefined`: it does not refuse, or answers nothing.
 */
export interface Difference {
  name: string;
  sandbox: string | undefined;
  moto: string | undefined;
  /** Who follows the document. */
  right: "sandbox" | "moto";
  source: string;
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const BROKER = "b-[123]\\.events\\.[0-9a-f]{6}\\.c\\d\\.kafka\\.us-east-1\\.amazonaws\\.com:9098";

export const DIFFERENCES: readonly Difference[] = [
  {
    name: "database address",
    sandbox: "orders\\.c[0-9a-f]{11}\\.us-east-1\\.rds\\.amazonaws\\.com",
    moto: "orders\\.aaaaaaaaaa\\.us-east-1\\.rds\\.amazonaws\\.com",
    right: "sandbox",
    source:
      "Amazon RDS User Guide: Finding the connection information for an RDS for PostgreSQL DB instance (twelve characters, beginning with c)",
  },
  {
    name: "cluster endpoint",
    sandbox: "https://[0-9A-F]{32}\\.gr7\\.us-east-1\\.eks\\.amazonaws\\.com",
    moto: "https://[0-9A-Za-z]{20}\\.[0-9A-Za-z]{3}\\.us-east-1\\.eks\\.amazonaws\\.com/",
    right: "sandbox",
    source: "Amazon EKS API Reference: DescribeCluster (example response)",
  },
  {
    name: "cluster issuer",
    sandbox: "https://oidc\\.eks\\.us-east-1\\.amazonaws\\.com/id/[0-9A-F]{32}",
    moto: "https://oidc\\.eks\\.us-east-1\\.amazonaws\\.com/id/[0-9A-Za-z]{10}",
    right: "sandbox",
    source: "Amazon EKS User Guide: Create an IAM OIDC provider for your cluster (example issuer)",
  },
  {
    name: "cluster security group id",
    sandbox: "sg-[0-9a-f]{17}",
    moto: undefined,
    right: "sandbox",
    source: "Amazon EKS API Reference: VpcConfigResponse (clusterSecurityGroupId: made by Amazon EKS for the cluster)",
  },
  {
    name: "kafka arn",
    sandbox: `arn:aws:kafka:us-east-1:\\d{12}:cluster/events/${UUID}-\\d+`,
    moto: `arn:aws:kafka:us-east-1:\\d{12}:cluster/${UUID}`,
    right: "sandbox",
    source:
      "Service Authorization Reference: Resource types defined by Amazon Managed Streaming for Apache Kafka (cluster/ClusterName/UUID)",
  },
  {
    name: "kafka bootstrap",
    sandbox: `${BROKER},${BROKER},${BROKER}`,
    moto: undefined,
    right: "sandbox",
    source: "Amazon MSK API Reference: GetBootstrapBrokers",
  },
  {
    name: "a subnet of fewer than 16 addresses",
    sandbox: "InvalidSubnet.Range",
    moto: undefined,
    right: "sandbox",
    source: "Amazon VPC User Guide: Subnet CIDR blocks (from /28 to /16)",
  },
  {
    name: "a VPC whose block is no CIDR",
    sandbox: "InvalidParameterValue",
    moto: "InvalidVpc.Range",
    right: "sandbox",
    source:
      "Amazon EC2 API Reference: Error codes (InvalidVpc.Range is for a block out of range, InvalidParameterValue for a value that is not valid)",
  },
  {
    name: "a managed policy with a principal",
    sandbox: "MalformedPolicyDocument",
    moto: undefined,
    right: "sandbox",
    source: "IAM User Guide: AWS JSON policy elements: Principal (not in identity-based policies)",
  },
  {
    name: "a bucket with capital letters",
    sandbox: "InvalidBucketName",
    moto: undefined,
    right: "sandbox",
    source: "Amazon S3 User Guide: General purpose bucket naming rules",
  },
  {
    name: "a second bucket of one name",
    sandbox: "BucketAlreadyOwnedByYou",
    moto: undefined,
    right: "moto",
    source:
      "Amazon S3 API Reference: CreateBucket (us-east-1 answers 200 to the owner, other Regions BucketAlreadyOwnedByYou); the sandbox refuses everywhere because the provider that it stands for looks first",
  },
  {
    name: "a subnet group in one zone",
    sandbox: "DBSubnetGroupDoesNotCoverEnoughAZs",
    moto: undefined,
    right: "sandbox",
    source: "Amazon RDS API Reference: CreateDBSubnetGroup (errors)",
  },
  {
    name: "an EKS cluster in a subnet that does not exist",
    sandbox: "InvalidParameterException",
    moto: undefined,
    right: "sandbox",
    source: "Amazon EKS API Reference: CreateCluster (errors)",
  },
  {
    name: "a second MSK cluster of one name",
    sandbox: "ConflictException",
    moto: undefined,
    right: "sandbox",
    source: "Amazon MSK API Reference: Clusters, CreateCluster (409: a cluster with this name exists)",
  },
  {
    name: "an MSK cluster whose brokers do not divide among its subnets",
    sandbox: "BadRequestException",
    moto: undefined,
    right: "sandbox",
    source: "Amazon MSK API Reference: Clusters (numberOfBrokerNodes: a multiple of the number of Availability Zones)",
  },
];
