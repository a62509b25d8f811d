export type { BrokerNetwork } from "./brokerNetwork";
export type { EventCluster } from "./kafka/eventCluster";
export { ExistingKafka, type ExistingKafkaArgs } from "./kafka/existingKafka";
export { KafkaCluster } from "./kafka/kafkaCluster";
export type { KafkaClusterArgs, KafkaTransforms, MonitoringLevel } from "./kafka/kafkaClusterArgs";
export { kafkaStatements, type KafkaAction, type KafkaGrant } from "./kafka/kafkaGrants";
export { KafkaTopic, type KafkaTopicArgs, type TopicSettings } from "./kafka/kafkaTopic";
export { RabbitMqBroker, type RabbitMqBrokerArgs } from "./rabbitmq/rabbitMqBroker";
