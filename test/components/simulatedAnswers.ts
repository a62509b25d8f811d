type Values = Record<string, unknown>;

/** Outputs that a provider adds to the inputs, by type. The remote `eks.Cluster` has no children under mocks. */
const COMPUTED: Record<string, (inputs: Values) => Values> = {
  "eks:index:Cluster": ({ name }) => ({
    oidcProviderArn: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/A1B2",
    oidcIssuer: "oidc.eks.us-east-1.amazonaws.com/id/A1B2",
    eksCluster: {
      name,
      arn: `arn:aws:eks:us-east-1:123456789012:cluster/${String(name)}`,
      endpoint: "https://A1B2.gr7.us-east-1.eks.amazonaws.com",
      certificateAuthority: { data: "Q0E=" },
      vpcConfig: { clusterSecurityGroupId: "sg-cluster" },
    },
  }),
  "aws:acm/certificate:Certificate": ({ domainName, subjectAlternativeNames }) => ({
    domainValidationOptions: [domainName, ...(subjectAlternativeNames as string[])].map((name) => ({
      domainName: name,
      resourceRecordName: `_proof.${String(domainName)}`,
      resourceRecordType: "CNAME",
      resourceRecordValue: "value.acm-validations.aws",
    })),
  }),
  "aws:ec2/vpc:Vpc": ({ assignGeneratedIpv6CidrBlock }) =>
    assignGeneratedIpv6CidrBlock === true ? { ipv6CidrBlock: "2600:1f18:aa:bb00::/56" } : {},
  "aws:route53/record:Record": ({ name }) => ({ fqdn: name }),
};

export function computedOutputs(type: string, inputs: Values): Values {
  return COMPUTED[type]?.(inputs) ?? {};
}

const SUBNETS: Values[] = [
  { id: "subnet-b", availabilityZone: "us-east-1b", tier: "private" },
  { id: "subnet-a", availabilityZone: "us-east-1a", tier: "private" },
  { id: "subnet-d", availabilityZone: "us-east-1a", tier: "database" },
];

/** Answers of AWS look-ups, by the token's last part. */
const ANSWERS: Record<string, (inputs: Values) => Values> = {
  getCallerIdentity: () => ({ accountId: "123456789012" }),
  getPartition: () => ({ partition: "aws", dnsSuffix: "amazonaws.com" }),
  getRegion: () => ({ region: "us-east-1" }),
  getVpc: ({ id }) => ({ id, cidrBlock: "10.9.0.0/16" }),
  getSubnets: ({ tags }) => ({
    ids: SUBNETS.filter(({ tier }) => tier === (tags as Values)["plinth:subnet-tier"]).map(({ id }) => id),
  }),
  getSubnet: ({ id }) => SUBNETS.find((subnet) => subnet["id"] === id) ?? {},
  getRouteTable: ({ subnetId }) => ({ routeTableId: subnetId === "subnet-d" ? "rtb-database" : "rtb-private" }),
  getNatGateways: () => ({ ids: ["nat-1"] }),
  getNatGateway: () => ({ publicIp: "203.0.113.7" }),
  getCluster: ({ name }) => ({
    name,
    arn: `arn:aws:eks:us-east-1:123456789012:cluster/${String(name)}`,
    endpoint: "https://existing",
    version: "1.33",
    certificateAuthorities: [{ data: "T0xE" }],
    identities: [{ oidcs: [{ issuer: "https://oidc.eks.us-east-1.amazonaws.com/id/OLD" }] }],
    vpcConfig: { vpcId: "vpc-old", clusterSecurityGroupId: "sg-old" },
  }),
};

export function lookUp(token: string, inputs: Values): Values {
  const answer = ANSWERS[token.split(":").pop() ?? ""];
  if (answer === undefined) throw new Error(`no answer for the look-up ${token}`);
  return answer(inputs);
}
