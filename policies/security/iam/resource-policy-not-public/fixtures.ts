import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const secret = "aws:secretsmanager/secretPolicy:SecretPolicy";
const domain = "aws:opensearch/domain:Domain";
const document = (principal: unknown, condition?: object): string =>
  JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: principal, Action: "*", Resource: "*", Condition: condition }],
  });
const policyOf = (principal: unknown, condition?: object): Fixture =>
  only(secret, { policy: document(principal, condition) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(secret, {}),
    "own account": policyOf({ AWS: "arn:aws:iam::123456789012:root" }),
    "from one source": policyOf("*", { ArnEquals: { "aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:orders" } }),
    "domain in a VPC": only(domain, { accessPolicies: document("*"), vpcOptions: { subnetIds: ["subnet-1"] } }),
    denial: only(secret, { policy: { Statement: { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" } } }),
  },
  fail: {
    everybody: policyOf("*"),
    "everybody as AWS": only("aws:glacier/vault:Vault", { accessPolicy: document({ AWS: ["*"] }) }),
    "domain on the internet": only(domain, { accessPolicies: document("*") }),
    "everybody but one": only("aws:backup/vaultPolicy:VaultPolicy", {
      policy: {
        Statement: { Effect: "Allow", NotPrincipal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "backup:*" },
      },
    }),
    "from any address": policyOf("*", { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/0"] } }),
    "condition that holds without a caller": policyOf("*", {
      "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-1234567890" },
    }),
  },
  unknown: {
    "not known yet": only(secret, { policy: UNKNOWN }),
    "condition not known yet": only(secret, {
      policy: {
        Statement: [
          { Effect: "Allow", Principal: "*", Action: "*", Condition: { ArnEquals: { "aws:SourceArn": UNKNOWN } } },
        ],
      },
    }),
  },
};
