import { UNKNOWN, type RuleResource } from "../rule";
import { asNumber, isObject, property } from "../values/read";

const MSK_CONFIGURATION = "aws:msk/configuration:Configuration";
const MSK_TOPIC = "aws:msk/topic:Topic";
const KAFKA_TOPIC = "kafka:index/topic:Topic";
const STRIMZI_TOPICS = ["v1", "v1beta2", "v1beta1"].map(
  (version) => `kubernetes:kafka.strimzi.io/${version}:KafkaTopic`,
);

/** Whoever declares topics, and the brokers' configuration. */
export const KAFKA_TYPES: readonly string[] = [MSK_CONFIGURATION, MSK_TOPIC, KAFKA_TOPIC, ...STRIMZI_TOPICS];

/** A setting of Kafka, and where it stands. */
export interface KafkaSetting {
  path: string;
  /** `UNKNOWN` when not known yet, undefined when not set. */
  value: unknown;
}

/** Where topics say in how many brokers each message is kept. */
const REPLICATION: Readonly<Record<string, string>> = {
  [MSK_TOPIC]: "replicationFactor",
  [KAFKA_TOPIC]: "replicationFactor",
  ...Object.fromEntries(STRIMZI_TOPICS.map((type) => [type, "spec.replicas"])),
};

/** Where each type holds Kafka's own settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  [MSK_CONFIGURATION]: "serverProperties",
  [MSK_TOPIC]: "configs",
  [KAFKA_TOPIC]: "config",
  ...Object.fromEntries(STRIMZI_TOPICS.map((type) => [type, "spec.config"])),
};

/** In how many brokers messages are kept: of a topic, or by default. */
export function replicationFactor(resource: RuleResource): KafkaSetting {
  const path = REPLICATION[resource.type];
  return path === undefined
    ? kafkaSetting(resource, "default.replication.factor")
    : { path, value: property(resource, path) };
}

/** A setting by Kafka's own name, such as `min.insync.replicas`. */
export function kafkaSetting(resource: RuleResource, name: string): KafkaSetting {
  const path = SETTINGS[resource.type] ?? "";
  const settings = property(resource, path);
  const value = settings === UNKNOWN ? UNKNOWN : settingsIn(settings).get(name);
  return { path: `${path}: ${name}`, value };
}

/** The number that a setting is; undefined when it is none or not known yet. */
export function settingNumber({ value }: KafkaSetting): number | undefined {
  return asNumber(typeof value === "string" ? value.trim() : value);
}

/** Settings written as an object, as JSON, or as the lines of a properties file. */
function settingsIn(value: unknown): ReadonlyMap<string, unknown> {
  if (isObject(value)) return new Map(Object.entries(value));
  if (typeof value !== "string") return new Map();
  const document = jsonObject(value);
  if (document !== undefined) return new Map(Object.entries(document));
  return new Map(value.split("\n").flatMap(propertyIn));
}

/** The key and value of a line such as `min.insync.replicas = 2`; none of a comment. */
function propertyIn(line: string): [string, string][] {
  const separator = line.search(/[=:]/);
  const key = line.slice(0, Math.max(0, separator)).trim();
  return key === "" || /^[#!]/.test(key) ? [] : [[key, line.slice(separator + 1).trim()]];
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
