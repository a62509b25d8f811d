type Values = Record<string, unknown>;

/** Outputs of the remote component `eks.Cluster`, which has no children under mocks. */
export function eksOutputs(name: string): Values {
  return {
    oidcProviderArn: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/A1B2",
    oidcIssuer: "oidc.eks.us-east-1.amazonaws.com/id/A1B2",
    eksCluster: {
      name,
      arn: `arn:aws:eks:us-east-1:123456789012:cluster/${name}`,
      endpoint: "https://A1B2.gr7.us-east-1.eks.amazonaws.com",
      certificateAuthority: { data: "Q0E=" },
      vpcConfig: { clusterSecurityGroupId: "sg-cluster" },
    },
  };
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
