import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const tags = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key-${i}`, "x"]));

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}),
    "just within": only(bucket, { tags: { ["k".repeat(128)]: "v".repeat(256), "Größe 1": "a@b.c:d/e=f+g_h-i" } }),
    "fifty, and one of AWS's own": only(bucket, { tags: { ...tags(50), "aws:cloudformation:stack-name": "x" } }),
    "letters of other alphabets": only(bucket, { tags: { ["ü".repeat(128)]: "x" } }),
  },
  fail: {
    "too many": only(bucket, { tags: tags(51) }),
    "a long key": only(bucket, { tags: { ["k".repeat(129)]: "x" } }),
    "an empty key": only(bucket, { tags: { "": "x" } }),
    "a long value": only(bucket, { tags: { note: "v".repeat(257) } }),
    "a character in the key": only(bucket, { tags: { "owner?": "x" } }),
    "a character in the value": only(bucket, { tags: { owner: "<orders>" } }),
  },
  unknown: {
    "not known yet": only(bucket, { tags: UNKNOWN }),
    "a value not known yet": only(bucket, { tags: { owner: UNKNOWN } }),
  },
};
