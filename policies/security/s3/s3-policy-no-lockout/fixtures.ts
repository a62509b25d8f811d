import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const denying = (statement: object): Fixture =>
  only("aws:s3/bucketPolicy:BucketPolicy", {
    policy: { Statement: [{ Effect: "Deny", Principal: "*", Resource: "arn:aws:s3:::orders", ...statement }] },
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:s3/bucket:Bucket", {}),
    "on a condition": denying({ Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    "another action": denying({ Action: ["s3:DeleteBucket", "s3:Delete*"] }),
    "all but a few": denying({ NotAction: "s3:GetObject" }),
    "one account": denying({ Action: "s3:*", Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
  },
  fail: {
    "every action": denying({ Action: "*" }),
    "every action of S3": denying({ Action: ["s3:*"], Principal: { AWS: ["*"] } }),
    "that action": denying({ Action: "s3:PutBucketPolicy", Principal: { AWS: "*" } }),
    "by a pattern": denying({ Action: "s3:Put*" }),
    "as text, in the bucket": only("aws:s3/bucket:Bucket", {
      policy: '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*BucketPolicy","Resource":"*"}}',
    }),
  },
  unknown: {
    "not known yet": only("aws:s3/bucketPolicy:BucketPolicy", { policy: UNKNOWN }),
    "principal not known yet": denying({ Action: "s3:*", Principal: { AWS: UNKNOWN } }),
  },
};
