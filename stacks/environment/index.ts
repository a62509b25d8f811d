export { configuredEnvironment } from "./configuredEnvironment";
export type {
  ClusterSettings,
  DatabaseSettings,
  Environment,
  KafkaSettings,
  NetworkSettings,
  NodePoolSettings,
  ObservabilitySettings,
} from "./environment";
export { EnvironmentError } from "./environmentError";
export { environmentNames, loadEnvironment, parseEnvironment } from "./loadEnvironment";
