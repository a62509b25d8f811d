import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:dynamodb/table:Table";
const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(table, { serverSideEncryption: { enabled: true, kmsKeyArn } }),
    "in a list": only(table, { serverSideEncryption: [{ enabled: "true", kmsKeyArn }] }),
  },
  fail: {
    "absent attribute": only(table, {}),
    "key of AWS": only(table, { serverSideEncryption: { enabled: true } }),
    "own key, off": only(table, { serverSideEncryption: { enabled: false, kmsKeyArn } }),
  },
  unknown: {
    "not known yet": only(table, { serverSideEncryption: UNKNOWN }),
    "key of this stack": only(table, { serverSideEncryption: { enabled: true, kmsKeyArn: UNKNOWN } }),
    "switch not known yet": only(table, { serverSideEncryption: { enabled: UNKNOWN, kmsKeyArn } }),
  },
};
