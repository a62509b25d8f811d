import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policyType = "aws:s3/bucketPolicy:BucketPolicy";
const denying = (condition: object, action = "s3:*"): object => ({
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Deny",
      Principal: "*",
      Action: action,
      Resource: ["arn:aws:s3:::orders-data", "arn:aws:s3:::orders-data/*"],
      Condition: condition,
    },
  }),
});
const tlsOnly = denying({ Bool: { "aws:SecureTransport": ["false"] } });
const ways = waysToName(policyType, tlsOnly);

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "policy not known yet": configured(policyType, { policy: UNKNOWN }),
    "by name": configured(policyType, tlsOnly),
    "by version": configured(policyType, denying({ NumericLessThan: { "s3:TlsVersion": "1.2" } })),
    inline: bucketWith(tlsOnly),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": ways.fail,
    "no statement": configured(policyType, { policy: '{"Statement":[]}' }),
    "the wrong way round": configured(policyType, denying({ Bool: { "aws:SecureTransport": "true" } })),
    "writing alone": configured(policyType, denying({ Bool: { "aws:SecureTransport": "false" } }, "s3:Put*")),
  },
  unknown: { "bucket not known yet": ways.unknown },
};
