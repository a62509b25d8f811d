import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RedisCache, type RedisCacheArgs } from "../../../components/database";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
const NETWORK = { vpcId: "vpc-1", cacheSubnetGroupName: "group" };

describe("RedisCache", () => {
  it("asks for TLS and a password, which is kept in Secrets Manager and nowhere in plain", async () => {
    const { made, cloud } = await onMockCloud(
      (network) => new RedisCache("sessions", { network, secretName: "plinth/dev/x" }),
    );
    const { inputs } = cloud.named("sessions", GROUP);
    assert.deepEqual(
      [inputs["transitEncryptionEnabled"], inputs["transitEncryptionMode"], inputs["atRestEncryptionEnabled"]],
      [true, "required", true],
    );
    assert.equal((inputs["authToken"] as { value: string }).value, await valueOf(made.password));
    assert.equal(await pulumi.isSecret(made.password), true);
    assert.equal(await pulumi.isSecret(made.host), false);
    const secret = cloud.named("sessions", "aws:secretsmanager/secret:Secret");
    assert.equal(secret.inputs["name"], "plinth/dev/x");
    const stored = cloud.named("sessions", "aws:secretsmanager/secretVersion:SecretVersion").inputs["secretString"];
    assert.deepEqual(JSON.parse((stored as { value: string }).value), {
      username: "default",
      port: 6379,
      password: await valueOf(made.password),
    });
  });

  it("fails over between zones in every class, and is protected in prod", async () => {
    const dev = await declaredBy(() => new RedisCache("sessions", { network: NETWORK }));
    assert.equal(dev.only(GROUP).inputs["numCacheClusters"], 2);
    assert.equal(dev.only(GROUP).protect, false);
    const prod = await declaredBy(() => new RedisCache("sessions", { network: NETWORK, environmentClass: "prod" }));
    const { inputs, protect } = prod.only(GROUP);
    assert.deepEqual([inputs["numCacheClusters"], inputs["multiAzEnabled"], protect], [3, true, true]);
    assert.equal(inputs["snapshotRetentionLimit"], 14);
  });

  it("satisfies the security and reliability packs", async () => {
    const { cloud } = await onMockCloud((network) => new RedisCache("sessions", { network, environmentClass: "prod" }));
    const own = cloud.resources.filter(({ name }) => name.startsWith("sessions"));
    // Nothing can rotate an AUTH token without a function of one's own.
    assert.deepEqual(objections(own), []);
  });

  it("watches each node", async () => {
    const { cloud } = await onMockCloud((network) => new RedisCache("sessions", { network, replicas: 2 }));
    const alarms = cloud.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
    assert.equal(alarms.length, 6);
    const { dimensions } = cloud.named("sessions-3-memory").inputs as { dimensions: Record<string, string> };
    assert.match(dimensions["CacheClusterId"] ?? "", /^sessions-[0-9a-f]+-003$/);
  });

  it("finds a cache that exists", async () => {
    const { made } = await onMockCloud((network) => {
      const cache = new RedisCache("sessions", { network });
      const { identifier, secretArn, securityGroupId } = cache;
      return { cache, found: RedisCache.fromExisting("adopted", { identifier, secretArn, securityGroupId }) };
    });
    assert.equal(await valueOf(made.found.host), await valueOf(made.cache.host));
  });

  const wrong: [Partial<RedisCacheArgs>, RegExp][] = [
    [{ nodeType: "cache.t4g.smal" }, /nodeType is "cache\.t4g\.smal".*Did you mean "cache\.t4g\.small"\?/],
    [{ version: "9.9" }, /version is "9\.9"; allowed: 7\.2, 8\.0, 8\.1/],
    [{ replicas: 6 }, /replicas is 6; allowed: an integer from 0 to 5/],
    [{ identifier: "x".repeat(41) }, /identifier is "x+"; allowed: at most 40/],
  ];
  for (const [args, text] of wrong) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      await assert.rejects(
        declaredBy(() => new RedisCache("sessions", { network: NETWORK, ...args })),
        (error: Error) => error.name === "ArgumentError" && text.test(error.message),
      );
    });
  }
});
