import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const consumer = (env: Readonly<Record<string, unknown>>): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "consumer",
  properties: {
    spec: {
      template: {
        spec: { containers: [{ name: "api", env: Object.entries(env).map(([name, value]) => ({ name, value })) }] },
      },
    },
  },
});
const connector = (connectorConfiguration: unknown): FixtureResource => ({
  type: "aws:mskconnect/connector:Connector",
  name: "connector",
  properties: { connectorConfiguration },
});
const sink = { "connector.class": "io.confluent.connect.s3.S3SinkConnector" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(consumer({})),
    producer: together(consumer({ KAFKA_BROKERS: "b:9098", KAFKA_TOPIC: "orders" })),
    "a topic": together(consumer({ KAFKA_GROUP: "billing", KAFKA_DLQ_TOPIC: "failed" })),
    "a topic of that name": together(consumer({ KAFKA_GROUP: "billing", KAFKA_FAILED: "orders.dead-letters" })),
    sink: together(connector({ ...sink, "errors.deadletterqueue.topic.name": "failed" })),
    source: together(connector({ "connector.class": "io.debezium.connector.postgresql.PostgresConnector" })),
  },
  fail: {
    consumer: together(consumer({ KAFKA_GROUP: "billing", KAFKA_TOPIC: "orders" })),
    "another word for it": together(consumer({ SPRING_KAFKA_CONSUMER_GROUP_ID: "billing" })),
    sink: together(connector(sink)),
  },
  unknown: {
    "a connector not known yet": together(connector(UNKNOWN)),
    "its class not known yet": together(connector({ "connector.class": UNKNOWN })),
  },
};
