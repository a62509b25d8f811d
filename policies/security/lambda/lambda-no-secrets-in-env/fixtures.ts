import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";
const variables = (values: unknown): object => ({ environment: { variables: values } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(fn, {}),
    harmless: only(fn, variables({ TABLE: "orders", COMMIT: "0123456789abcdef0123456789abcdef01234567" })),
  },
  fail: {
    "access key id": only(fn, variables({ TABLE: "orders", KEY: "AKIAIOSFODNN7EXAMPLE" })),
    "secret access key": only(fn, variables({ KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" })),
    "private key": only(fn, { environment: [{ variables: { KEY: "-----BEGIN RSA PRIVATE KEY-----" } }] }),
  },
  unknown: {
    "value not known yet": only(fn, variables({ KEY: UNKNOWN })),
    "variables not known yet": only(fn, variables(UNKNOWN)),
    "environment not known yet": only(fn, { environment: UNKNOWN }),
  },
};
