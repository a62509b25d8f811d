import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const outputs = (properties: object, more: Partial<FixtureResource> = {}): Fixture =>
  together({ type: "pulumi:pulumi:Stack", name: "orders-dev", properties, ...more });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": outputs({}),
    harmless: outputs({ url: "https://orders.example.com", ports: [80, 443] }),
    secret: outputs({ password: "hunter2!" }, { secrets: ["hunter2!"] }),
    "ARN of a secret": outputs({ databaseSecret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders" }),
  },
  fail: {
    password: outputs({ password: "hunter2!" }),
    "inside an object": outputs({ database: { host: "db.internal", credentials: { adminPassword: "hunter2!" } } }),
    "in an address": outputs({ endpoints: ["postgres://orders:hunter2@db.internal/orders"] }),
    "another one secret": outputs({ password: "hunter2!", apiToken: "s3cr3t-t0ken" }, { secrets: ["hunter2!"] }),
  },
  unknown: { "not known yet": outputs({ password: UNKNOWN, database: UNKNOWN }) },
};
