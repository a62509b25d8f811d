import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { MySqlDatabase, PostgresDatabase, type RdsDatabaseArgs } from "../../../components/database";
import type { MockCloud } from "../../../sandbox/testing";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

const INSTANCE = "aws:rds/instance:Instance";
const NETWORK = { vpcId: "vpc-1", databaseSubnetGroupName: "group" };

function postgres(args: Partial<RdsDatabaseArgs> = {}) {
  return onMockCloud((network) => new PostgresDatabase("orders", { network, ...args }));
}

function instance(cloud: MockCloud, name = "orders"): Record<string, unknown> {
  return cloud.named(name, INSTANCE).inputs;
}

describe("PostgresDatabase", () => {
  it("is encrypted with an own rotated key, TLS only, with a master password that AWS makes and rotates", async () => {
    const { made, cloud } = await postgres();
    const key = cloud.named("orders", "aws:kms/key:Key");
    const { storageEncrypted, kmsKeyId, manageMasterUserPassword, password, masterUserSecretKmsKeyId } =
      instance(cloud);
    assert.deepEqual([storageEncrypted, manageMasterUserPassword, password], [true, true, undefined]);
    assert.deepEqual([kmsKeyId, masterUserSecretKmsKeyId], [key.state["arn"], key.state["arn"]]);
    assert.equal(key.inputs["enableKeyRotation"], true);
    const parameters = cloud.named("orders", "aws:rds/parameterGroup:ParameterGroup").inputs["parameters"];
    const values = Object.fromEntries(
      (parameters as { name: string; value: string }[]).map((each) => [each.name, each.value]),
    );
    assert.equal(values["rds.force_ssl"], "1");
    assert.equal(values["log_statement"], "ddl");
    const rotation = cloud.named("orders-master", "aws:secretsmanager/secretRotation:SecretRotation").inputs;
    assert.equal(rotation["secretId"], await valueOf(made.masterSecretArn));
    assert.deepEqual(rotation["rotationRules"], { automaticallyAfterDays: 30 });
  });

  it("says where it is, and holds nothing secret", async () => {
    const { made } = await postgres({ identifier: "orders-dev", databaseName: "orders" });
    assert.match(await valueOf(made.host), /^orders-dev\..+\.us-east-1\.rds\.amazonaws\.com$/);
    assert.deepEqual(
      [await valueOf(made.port), await valueOf(made.databaseName), await valueOf(made.username)],
      [5432, "orders", "plinth"],
    );
    assert.match(await valueOf(made.resourceId), /^db-/);
    for (const output of [made.host, made.masterSecretArn, made.username])
      assert.equal(await pulumi.isSecret(output), false);
    const statement = made.connectStatement("reader");
    const resource = await valueOf(pulumi.output(statement.Resource) as pulumi.Output<string>);
    assert.match(resource, /^arn:aws:rds-db:us-east-1:123456789012:dbuser:db-[^/]+\/reader$/);
  });

  it("sends its logs to groups with retention and key that stand before it", async () => {
    const resources = await declaredBy(
      () => new PostgresDatabase("orders", { network: NETWORK, identifier: "orders" }),
    );
    const groups = resources.ofType("aws:cloudwatch/logGroup:LogGroup");
    const names = groups.map(({ inputs }) => inputs["name"]);
    assert.ok(names.includes("/aws/rds/instance/orders/postgresql"));
    for (const group of groups) {
      assert.equal(group.inputs["retentionInDays"], 30);
      assert.ok(resources.comesAfter(resources.only(INSTANCE), group));
    }
  });

  for (const [environmentClass, multiAz, protect, finalSnapshot] of [
    ["dev", false, false, false],
    ["staging", true, true, true],
    ["prod", true, true, true],
  ] as const) {
    it(`protects its data as ${environmentClass} asks`, async () => {
      const resources = await declaredBy(() => new PostgresDatabase("orders", { network: NETWORK, environmentClass }));
      const { inputs, ...declared } = resources.only(INSTANCE);
      assert.equal(declared.protect, protect);
      assert.equal(inputs["deletionProtection"], protect);
      assert.equal(inputs["multiAz"], multiAz);
      assert.equal(inputs["skipFinalSnapshot"], !finalSnapshot);
      assert.equal("finalSnapshotIdentifier" in inputs, finalSnapshot);
    });
  }

  it("satisfies the security and reliability packs as prod demands", async () => {
    const { cloud } = await postgres({ environmentClass: "prod", readReplicas: { reader: {} } });
    const own = cloud.resources.filter(({ name }) => name.startsWith("orders"));
    assert.deepEqual(
      objections(own, { environmentClass: "prod", minimumLogRetentionDays: 365, minimumBackupDays: 30 }),
      [],
    );
  });

  it("is refused by the security pack when it is made public", async () => {
    const { cloud } = await postgres({ publiclyAccessible: true });
    const own = cloud.resources.filter(({ name }) => name.startsWith("orders"));
    assert.deepEqual(objections(own), ["rds-not-public: orders"]);
  });

  it("lets nobody in but those it is told of", async () => {
    const { cloud, made } = await onMockCloud((network) => {
      const database = new PostgresDatabase("orders", { network, allowFrom: { office: "10.1.0.0/16" } });
      new PostgresDatabase("other", { network }).allowFrom(database.securityGroupId, "orders");
      return database;
    });
    const office = cloud.named("orders-office", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").inputs;
    assert.equal(office["cidrIpv4"], "10.1.0.0/16");
    assert.deepEqual([office["fromPort"], office["toPort"], office["ipProtocol"]], [5432, 5432, "tcp"]);
    const other = cloud.named("other-orders", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").inputs;
    assert.equal(other["referencedSecurityGroupId"], await valueOf(made.securityGroupId));
    const group = cloud.named("orders", "aws:ec2/securityGroup:SecurityGroup").inputs;
    assert.deepEqual([group["ingress"], group["egress"]], [undefined, undefined]);
  });

  it("watches CPU, storage and connections, and how far replicas lag", async () => {
    const { cloud } = await onMockCloud((network) => {
      const topicArns = [new aws.sns.Topic("alerts").arn];
      return new PostgresDatabase("orders", { network, readReplicas: { reader: {} }, alarms: { topicArns } });
    });
    const topic = cloud.named("alerts").state["arn"];
    const alarms = cloud.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
    assert.deepEqual(alarms.map(({ name }) => name).sort(), [
      "orders-connections",
      "orders-cpu",
      "orders-reader-lag",
      "orders-storage",
    ]);
    for (const { inputs } of alarms) assert.deepEqual(inputs["alarmActions"], [topic]);
    // db.t4g.medium has 4 GiB: about 405 connections, of which four fifths.
    const connections = cloud.named("orders-connections").inputs["threshold"] as number;
    assert.ok(connections > 300 && connections < 360, String(connections));
  });

  it("can begin from a snapshot, whose user and databases it takes over", async () => {
    const restore = { snapshotIdentifier: "before-migration" };
    const resources = await declaredBy(() => new PostgresDatabase("orders", { network: NETWORK, restore }));
    const { inputs } = resources.only(INSTANCE);
    assert.equal(inputs["snapshotIdentifier"], "before-migration");
    assert.deepEqual([inputs["username"], inputs["dbName"]], [undefined, undefined]);
  });

  it("leaves the last word to transforms", async () => {
    const { cloud } = await postgres({ transform: { instance: { dedicatedLogVolume: true } } });
    assert.equal(instance(cloud)["dedicatedLogVolume"], true);
  });

  it("finds an instance that exists, as the same interface", async () => {
    const { made, cloud } = await onMockCloud((network) => {
      const database = new PostgresDatabase("orders", { network });
      const found = PostgresDatabase.fromExisting("adopted", { identifier: database.identifier });
      found.allowFrom("10.2.0.0/16", "office");
      return { database, found };
    });
    assert.equal(await valueOf(made.found.host), await valueOf(made.database.host));
    assert.equal(await valueOf(made.found.masterSecretArn), await valueOf(made.database.masterSecretArn));
    const rule = cloud.named("adopted-office").inputs;
    assert.equal(rule["securityGroupId"], await valueOf(made.database.securityGroupId));
  });

  for (const [args, text] of [
    [{ version: "71" }, /version is "71"; allowed: a PostgreSQL major version \(14, 15, 16, 17, 18\)/],
    [{ instanceClass: "db.m7g.lrage" }, /instanceClass is "db\.m7g\.lrage".*Did you mean "db\.m7g\.large"\?/],
    [{ storageGiB: 100, maxStorageGiB: 100 }, /maxStorageGiB is 100; allowed: 0, or at least a tenth more/],
    [{ backupRetentionDays: 0 }, /backupRetentionDays is 0; allowed: an integer from 1 to 35/],
    [{ username: "rdsadmin" }, /username is "rdsadmin"/],
    [{ monitoringIntervalSeconds: 7 }, /monitoringIntervalSeconds is 7; allowed: 0, 1, 5/],
    [{ network: { vpcId: "vpc-1" } }, /network is .*vpcId.*; allowed: a Vpc/],
    [{ allowFrom: { office: "everybody" } }, /allowFrom is "everybody"; allowed: a security group's id/],
    [{ storageType: "io2" as const }, /iops is undefined; allowed: a number/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      await assert.rejects(
        declaredBy(() => new PostgresDatabase("orders", { network: NETWORK, ...args })),
        (error: Error) => error.name === "ArgumentError" && text.test(error.message),
      );
    });
  }
});

describe("MySqlDatabase", () => {
  it("forces TLS in MySQL's own words, and leaves out insights where they are not offered", async () => {
    const { made, cloud } = await onMockCloud(
      (network) => new MySqlDatabase("shop", { network, databaseName: "shop", instanceClass: "db.t4g.small" }),
    );
    const { inputs } = cloud.named("shop", INSTANCE);
    assert.deepEqual([inputs["engine"], inputs["port"], inputs["dbName"]], ["mysql", 3306, "shop"]);
    assert.equal(inputs["performanceInsightsEnabled"], false);
    const group = cloud.named("shop", "aws:rds/parameterGroup:ParameterGroup").inputs;
    assert.equal(group["family"], "mysql8.4");
    const parameters = group["parameters"] as { name: string; value: string }[];
    assert.equal(parameters.find(({ name }) => name === "require_secure_transport")?.value, "1");
    assert.equal(await valueOf(made.port), 3306);
  });
});
