import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const queuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
const document = (principal: unknown, condition?: object): object => ({
  policy: JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: principal, Action: "sqs:*", Resource: "*", Condition: condition }],
  }),
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(queuePolicy, {}),
    "own account": only(queuePolicy, document({ AWS: "arn:aws:iam::123456789012:root" })),
    "from one topic": only(
      queuePolicy,
      document("*", { ArnEquals: { "aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:orders" } }),
    ),
    denial: only("aws:s3/bucketPolicy:BucketPolicy", {
      policy: JSON.stringify({ Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" } }),
    }),
  },
  fail: {
    everybody: only(queuePolicy, document("*")),
    "everybody as AWS": only("aws:kms/key:Key", document({ AWS: ["*"] })),
    "everybody but one": only("aws:ecr/repositoryPolicy:RepositoryPolicy", {
      policy: {
        Statement: { Effect: "Allow", NotPrincipal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:*" },
      },
    }),
    "from any address": only(
      queuePolicy,
      document("*", { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/0"] } }),
    ),
  },
  unknown: {
    "not known yet": only(queuePolicy, { policy: UNKNOWN }),
    "condition not known yet": only(queuePolicy, {
      policy: {
        Statement: [
          {
            Effect: "Allow",
            Principal: "*",
            Action: "sqs:SendMessage",
            Condition: { ArnEquals: { "aws:SourceArn": UNKNOWN } },
          },
        ],
      },
    }),
  },
};
