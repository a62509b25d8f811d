import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { KafkaCluster, kafkaStatements, KafkaTopic, type KafkaClusterArgs } from "../../../components/messaging";
import { declaredBy, valueOf } from "../declaredResources";
import { objections, onMockCloud } from "../onMockCloud";

const CLUSTER = "aws:msk/cluster:Cluster";
const TOPIC = "aws:msk/topic:Topic";
const ARN = "arn:aws:kafka:us-east-1:123456789012:cluster/events/0a1b-2";

const network = (zones: number) => ({
  vpcId: "vpc-1",
  privateSubnetIds: Array.from({ length: zones }, (_, index) => `subnet-${index}`),
});

describe("KafkaCluster", () => {
  it("knows its clients by IAM, over TLS, and encrypts with an own key", async () => {
    const { made, cloud } = await onMockCloud((vpc) => new KafkaCluster("events", { network: vpc }));
    const { inputs } = cloud.named("events", CLUSTER);
    assert.deepEqual(inputs["clientAuthentication"], { sasl: { iam: true }, unauthenticated: false });
    assert.deepEqual(inputs["encryptionInfo"], {
      encryptionAtRestKmsKeyArn: cloud.named("events", "aws:kms/key:Key").state["arn"],
      encryptionInTransit: { clientBroker: "TLS", inCluster: true },
    });
    assert.equal(inputs["numberOfBrokerNodes"], 3);
    assert.equal(await valueOf(made.brokers), 3);
    assert.match(await valueOf(made.bootstrapBrokers), /^b-1\..+:9098,b-2\..+:9098,b-3\..+:9098$/);
  });

  it("loses no acknowledged message with one broker, and makes no topic by accident", async () => {
    for (const [zones, copies, inSync] of [
      [3, "3", "2"],
      [2, "2", "1"],
    ] as const) {
      const resources = await declaredBy(() => new KafkaCluster("events", { network: network(zones) }));
      const lines = String(resources.only("aws:msk/configuration:Configuration").inputs["serverProperties"]).split(
        "\n",
      );
      for (const line of [
        "auto.create.topics.enable=false",
        "unclean.leader.election.enable=false",
        `default.replication.factor=${copies}`,
        `min.insync.replicas=${inSync}`,
      ]) {
        assert.ok(lines.includes(line), line);
      }
    }
  });

  it("lets storage grow by itself, and does not take the growth back", async () => {
    const resources = await declaredBy(() => new KafkaCluster("events", { network: network(3), maxStorageGiB: 400 }));
    const target = resources.only("aws:appautoscaling/target:Target").inputs;
    assert.deepEqual([target["serviceNamespace"], target["maxCapacity"]], ["kafka", 400]);
    const path = "brokerNodeGroupInfo.storageInfo.ebsStorageInfo.volumeSize";
    assert.deepEqual(resources.only(CLUSTER).ignoreChanges, [path]);
    const fixed = await declaredBy(() => new KafkaCluster("events", { network: network(3), maxStorageGiB: 0 }));
    assert.equal(fixed.ofType("aws:appautoscaling/target:Target").length, 0);
    assert.deepEqual(fixed.only(CLUSTER).ignoreChanges, []);
  });

  it("satisfies the security and reliability packs, and protects itself in prod", async () => {
    const args = { environmentClass: "prod" as const, clusterName: "events" };
    const { cloud } = await onMockCloud((vpc) => new KafkaCluster("events", { network: vpc, ...args }));
    const own = cloud.resources.filter(({ name }) => name.startsWith("events"));
    assert.deepEqual(objections(own, { environmentClass: "prod", minimumLogRetentionDays: 365 }), []);
    const resources = await declaredBy(() => new KafkaCluster("events", { network: network(3), ...args }));
    assert.equal(resources.only(CLUSTER).protect, true);
  });

  it("has its topics, which AWS accepts", async () => {
    const topics = {
      "orders.placed": { partitions: 6, retentionHours: 24 },
      prices: { partitions: 1, compacted: true },
    };
    const { cloud } = await onMockCloud((vpc) => new KafkaCluster("events", { network: vpc, topics }));
    const placed = cloud.named("events-orders.placed", TOPIC).inputs;
    assert.deepEqual([placed["name"], placed["partitionCount"], placed["replicationFactor"]], ["orders.placed", 6, 3]);
    assert.deepEqual(JSON.parse(String(placed["configs"])), {
      "min.insync.replicas": "2",
      "cleanup.policy": "delete",
      "retention.ms": "86400000",
    });
    const prices = JSON.parse(String(cloud.named("events-prices", TOPIC).inputs["configs"])) as Record<string, string>;
    assert.equal(prices["cleanup.policy"], "compact");
  });

  it("opens exporters to those who ask for metrics only", async () => {
    const { cloud } = await onMockCloud((vpc) => {
      const kafka = new KafkaCluster("events", { network: vpc, allowFrom: { pods: "10.0.0.0/16" } });
      kafka.allowMetricsFrom("10.9.0.0/16", "prometheus");
    });
    const rules = cloud.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    const ports = (cidr: string) =>
      rules.filter(({ inputs }) => inputs["cidrIpv4"] === cidr).map(({ inputs }) => inputs["fromPort"]);
    assert.deepEqual(ports("10.0.0.0/16"), [9098]);
    assert.deepEqual(ports("10.9.0.0/16").sort(), [11001, 11002]);
  });

  it("finds a cluster that exists", async () => {
    const { made } = await onMockCloud((vpc) => {
      const kafka = new KafkaCluster("events", { network: vpc });
      return { kafka, found: KafkaCluster.fromExisting("adopted", { clusterName: kafka.name }) };
    });
    assert.equal(await valueOf(made.found.bootstrapBrokers), await valueOf(made.kafka.bootstrapBrokers));
    assert.equal(await valueOf(made.found.brokers), 3);
  });

  const wrong: [Partial<KafkaClusterArgs>, RegExp][] = [
    [{ network: network(1) }, /network is "1 private subnets"; allowed: two or three private subnets/],
    [{ instanceType: "kafka.m7g.larg" }, /Did you mean "kafka\.m7g\.large"\?/],
    [{ version: "3.9.x.craft" }, /version is "3\.9\.x\.craft".*Did you mean "3\.9\.x\.kraft"\?/],
    [{ brokersPerZone: 0 }, /brokersPerZone is 0; allowed: an integer from 1 to 20/],
    [{ topics: { "no spaces": { partitions: 1 } } }, /topicName is "no spaces"; allowed: 1 to 249/],
  ];
  for (const [args, text] of wrong) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      await assert.rejects(
        declaredBy(() => new KafkaCluster("events", { network: network(3), ...args })),
        text,
      );
    });
  }
});

describe("Kafka grants", () => {
  const statementsOf = (grant: Parameters<typeof kafkaStatements>[1]) =>
    valueOf(pulumi.output(kafkaStatements(ARN, grant).map(({ Action, Resource }) => ({ Action, Resource }))));
  const within = (kind: string, name: string) => `${ARN.replace(":cluster/", `:${kind}/`)}/${name}`;

  it("let a producer write to its topics and nothing else", async () => {
    assert.deepEqual(await statementsOf({ topicPrefix: "orders.", actions: ["produce"] }), [
      { Action: ["kafka-cluster:Connect", "kafka-cluster:WriteDataIdempotently"], Resource: ARN },
      { Action: ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"], Resource: within("topic", "orders.*") },
    ]);
  });

  it("let a consumer read in its groups and nothing else", async () => {
    const grant = { topicPrefix: "orders", exact: true, groupPrefix: "billing", actions: ["consume"] as const };
    assert.deepEqual(await statementsOf(grant), [
      { Action: ["kafka-cluster:Connect"], Resource: ARN },
      { Action: ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"], Resource: within("topic", "orders") },
      { Action: ["kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup"], Resource: within("group", "billing*") },
    ]);
  });

  it("need the groups of a consumer", () => {
    assert.throws(() => kafkaStatements(ARN, { topicPrefix: "x", actions: ["consume"] }), /groupPrefix is undefined/);
  });
});

describe("KafkaTopic", () => {
  it("stands alone on a cluster's ARN, with no more copies than brokers", async () => {
    const resources = await declaredBy(() => new KafkaTopic("orders", { clusterArn: ARN, partitions: 2, brokers: 2 }));
    const { inputs } = resources.only(TOPIC);
    assert.deepEqual([inputs["clusterArn"], inputs["name"], inputs["replicationFactor"]], [ARN, "orders", 2]);
    assert.equal((JSON.parse(String(inputs["configs"])) as Record<string, string>)["min.insync.replicas"], "1");
  });

  it("refuses retention where the newest message of each key stays for ever", async () => {
    const args = { clusterArn: ARN, partitions: 1, compacted: true, retentionHours: 1 };
    await assert.rejects(
      declaredBy(() => new KafkaTopic("prices", args)),
      /retentionHours is 1; allowed: nothing/,
    );
  });
});
