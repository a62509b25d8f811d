import { REPLICATED } from "../../../kubernetes/kinds";
import { VARIABLE_SOURCES, Variables } from "../../../kubernetes/variables";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { isObject, property } from "../../../values/read";

const CONNECTOR = "aws:mskconnect/connector:Connector";
const DEAD_LETTER_SETTING = "errors.deadletterqueue.topic.name";

/** Variables of consumers: only they are members of a group. */
const GROUP = /(^|_)(KAFKA|CONSUMER)_.*GROUP|(^|_)(CONSUMER_GROUP|KAFKA_GROUP)/i;
const DEAD_LETTER = /(^|[-_.])(DLQ|DLT|DEAD[-_.]?LETTERS?)([-_.]|$)/i;

/** Whether a workload reads from Kafka, and names no place for what it cannot handle. */
function dropsMessages(workload: RuleResource, variables: Variables): boolean {
  const given = variables.of(workload);
  const mentions = given.some(
    ({ name, value }) => DEAD_LETTER.test(name) || (typeof value === "string" && DEAD_LETTER.test(value)),
  );
  return !mentions && given.some(({ name }) => GROUP.test(name));
}

/** Whether a connector that reads from Kafka, which sources do not, names no such place. */
function sinkDropsMessages(connector: RuleResource): boolean {
  const settings = property(connector, "connectorConfiguration");
  if (!isObject(settings)) return false;
  const kind = settings["connector.class"];
  return typeof kind === "string" && /sink/i.test(kind) && !Object.hasOwn(settings, DEAD_LETTER_SETTING);
}

export const rule: StackRule = {
  name: "kafka-dead-letter",
  pack: "architecture",
  severity: "low",
  asks: "A consumer of Kafka has a topic for messages that it cannot handle.",
  why: "One message that always fails stops its partition, or is passed over and lost.",
  fix: "Name a dead-letter topic in the consumer's variables, or in errors.deadletterqueue.topic.name of the connector.",
  example: `env: [{ name: "KAFKA_DEAD_LETTER_TOPIC", value: "orders.dead-letters" }]`,
  frameworks: { soc2: ["A1.2", "PI1.3"] },
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...VARIABLE_SOURCES, CONNECTOR],
  check(resources) {
    const variables = new Variables(resources);
    const workloads = ofTypes(resources, REPLICATED).filter((workload) => dropsMessages(workload, variables));
    const connectors = ofTypes(resources, [CONNECTOR]).filter(sinkDropsMessages);
    return [...workloads, ...connectors].map((resource) => ({
      resource,
      message: "reads from Kafka, and names no topic for what it cannot handle",
    }));
  },
};
