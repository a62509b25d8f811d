import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  EncryptionKey,
  environmentSecretArns,
  GeneratedSecret,
  secretPrefix,
  SecretStore,
} from "../../../components/security";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

interface Statement {
  Sid: string;
  Principal: Record<string, unknown>;
  Action: string | string[];
  Condition?: Record<string, Record<string, string>>;
}

async function policyOf(args: ConstructorParameters<typeof EncryptionKey>[1]): Promise<Statement[]> {
  const { cloud } = await onMockCloud(() => new EncryptionKey("data", args));
  return (JSON.parse(String(cloud.named("data", "aws:kms/key:Key").inputs["policy"])) as { Statement: Statement[] })
    .Statement;
}

describe("EncryptionKey", () => {
  it("rotates, has an alias of its own in each stack, and satisfies the security pack", async () => {
    const { cloud, made } = await onMockCloud(() => new EncryptionKey("data", { environmentClass: "prod" }));
    const key = cloud.named("data", "aws:kms/key:Key").inputs;
    assert.deepEqual([key["enableKeyRotation"], key["deletionWindowInDays"]], [true, 30]);
    assert.equal(await valueOf(made.aliasName), "alias/project-stack-data");
    assert.deepEqual(objections(cloud.resources.filter(({ name }) => name === "data")), []);
  });

  it("lets CloudWatch Logs use it for this account's log groups, and others only when asked", async () => {
    const [root, logs, ...more] = await policyOf({});
    assert.deepEqual(root?.Principal, { AWS: "arn:aws:iam::123456789012:root" });
    assert.deepEqual(logs?.Principal, { Service: "logs.us-east-1.amazonaws.com" });
    assert.deepEqual(logs?.Condition, {
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:123456789012:log-group:*" },
    });
    assert.deepEqual(more, []);
    const services = (await policyOf({ services: ["sns", "cloudwatch"] })).map(({ Sid }) => Sid);
    assert.deepEqual(services, ["AccountAdministersKey", "ServiceSns", "ServiceCloudwatch"]);
  });

  it("finds a key that exists", async () => {
    const { made } = await onMockCloud(() => {
      const key = new EncryptionKey("data");
      return { key, found: EncryptionKey.fromExisting(key.keyId) };
    });
    assert.equal(await valueOf(made.found.arn), await valueOf(made.key.arn));
  });

  it("refuses services that it does not know and windows that KMS does not have", async () => {
    await assert.rejects(
      declaredBy(() => new EncryptionKey("data", { services: ["lgos" as "logs"] })),
      /services is "lgos"; allowed: logs, .*Did you mean "logs"\?/,
    );
    await assert.rejects(
      declaredBy(() => new EncryptionKey("data", { deletionWindowDays: 3 })),
      /deletionWindowDays is 3; allowed: an integer from 7 to 30/,
    );
  });
});

describe("GeneratedSecret", () => {
  it("keeps password and connection as JSON, secret everywhere", async () => {
    const { made, cloud } = await onMockCloud(
      () => new GeneratedSecret("login", { name: "plinth/dev/login", fields: { username: "app", port: 1 } }),
    );
    const { inputs } = cloud.named("login", "aws:secretsmanager/secretVersion:SecretVersion");
    const stored = inputs["secretString"] as { value: string };
    const password = await valueOf(made.password);
    assert.match(password, /^[A-Za-z0-9]{40}$/);
    assert.deepEqual(JSON.parse(stored.value), { username: "app", port: 1, password });
    assert.equal(await pulumi.isSecret(made.password), true);
    assert.equal(await valueOf(made.secretName), "plinth/dev/login");
  });

  it("can be brought back after deletion, but for dev, where its name is free at once", async () => {
    for (const [environmentClass, days] of [
      ["dev", 0],
      ["staging", 7],
      ["prod", 30],
    ] as const) {
      const resources = await declaredBy(() => new GeneratedSecret("login", { environmentClass }));
      assert.equal(resources.only("aws:secretsmanager/secret:Secret").inputs["recoveryWindowInDays"], days);
    }
  });

  it("refuses short passwords", async () => {
    await assert.rejects(
      declaredBy(() => new GeneratedSecret("login", { length: 8 })),
      /length is 8; allowed: an integer from 16 to 128/,
    );
  });
});

describe("SecretStore", () => {
  it("reads Secrets Manager of the region and holds no credentials", async () => {
    const resources = await declaredBy(() => new SecretStore("plinth", { namespaceLabels: { team: "orders" } }));
    const { inputs } = resources.only("kubernetes:external-secrets.io/v1:ClusterSecretStore");
    assert.deepEqual(inputs["spec"], {
      provider: { aws: { service: "SecretsManager", region: "us-east-1" } },
      refreshInterval: 300,
      conditions: [{ namespaceSelector: { matchLabels: { team: "orders" } } }],
    });
  });

  it("names all secrets of one environment, and no other's", async () => {
    const { made } = await onMockCloud(() => ({ arn: environmentSecretArns("dev") }));
    assert.equal(await valueOf(made.arn), "arn:aws:secretsmanager:us-east-1:123456789012:secret:plinth/dev/*");
    assert.equal(secretPrefix("prod"), "plinth/prod/");
    assert.throws(() => secretPrefix("dev/*"), /environment is "dev\/\*"; allowed: lower-case letters/);
  });
});
