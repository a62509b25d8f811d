import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policyOf = (statement: object): Fixture =>
  only("aws:s3/bucketPolicy:BucketPolicy", {
    policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...statement } }),
  });
const everybody = (condition?: object): Fixture => policyOf({ Principal: "*", Condition: condition });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:s3/bucket:Bucket", {}),
    "one account": policyOf({ Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
    denial: policyOf({ Effect: "Deny", Principal: "*" }),
    "own organisation": everybody({ StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } }),
    "own endpoint": everybody({ StringEquals: { "aws:sourceVpce": "vpce-1" } }),
    "one role": everybody({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } }),
    "one distribution": everybody({
      ArnEquals: { "aws:SourceArn": "arn:aws:cloudfront::123456789012:distribution/E1" },
    }),
  },
  fail: {
    everybody: everybody(),
    "everybody as AWS": policyOf({ Principal: { AWS: ["arn:aws:iam::123456789012:root", "*"] } }),
    "in the bucket": only("aws:s3/bucketV2:BucketV2", {
      policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*" }] },
    }),
    "from some addresses": everybody({ IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }),
    "over TLS": everybody({ Bool: { "aws:SecureTransport": "true" } }),
    "role of any account": everybody({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } }),
    "everybody but one": everybody({ ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/x" } }),
  },
  unknown: {
    "not known yet": only("aws:s3/bucketPolicy:BucketPolicy", { policy: UNKNOWN }),
    "condition not known yet": only("aws:s3/bucketPolicy:BucketPolicy", {
      policy: {
        Statement: [
          {
            Effect: "Allow",
            Principal: "*",
            Action: "s3:GetObject",
            Condition: { StringEquals: { "aws:SourceVpce": UNKNOWN } },
          },
        ],
      },
    }),
  },
};
