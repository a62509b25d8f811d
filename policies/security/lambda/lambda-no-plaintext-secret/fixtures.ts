import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";
const variables = (values: unknown): object => ({ environment: { variables: values } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(fn, {}),
    "name of a secret": only(
      fn,
      variables({ DATABASE_PASSWORD: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders" }),
    ),
    "file of a secret": only(fn, variables({ apiToken: "/run/secrets/token" })),
    "number of tokens": only(fn, variables({ MAX_TOKEN: "4096", TOKEN_URL: "https://login.example.com/token" })),
  },
  fail: {
    password: only(fn, variables({ DATABASE_PASSWORD: "hunter2!" })),
    "camel case": only(fn, variables({ clientSecret: "s3cr3t-value" })),
    "in an address": only(fn, variables({ DATABASE_URL: "postgres://orders:hunter2@db.internal/orders" })),
  },
  unknown: {
    "value not known yet": only(fn, variables({ PASSWORD: UNKNOWN })),
    "environment not known yet": only(fn, { environment: UNKNOWN }),
  },
};
