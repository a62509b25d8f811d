import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** The oldest versions that the public check accepts; Amazon MQ itself moves brokers off versions without support. */
const OLDEST: ReadonlyMap<string, { major: number; minor: number }> = new Map([
  ["activemq", { major: 5, minor: 17 }],
  ["rabbitmq", { major: 3, minor: 11 }],
]);

export const rule: ResourceRule = {
  name: "mq-version-current",
  pack: "security",
  severity: "medium",
  asks: "Brokers run a current version of their engine.",
  why: "Holes of old versions are known and not mended.",
  fix: "Set engineVersion to a newer one.",
  example: `engineType: "RabbitMQ", engineVersion: "4.2"`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_208"],
  scope: "resource",
  types: ["aws:mq/broker:Broker", "aws:mq/configuration:Configuration"],
  check(resource) {
    const [engine, version] = [property(resource, "engineType"), property(resource, "engineVersion")];
    if (engine === undefined) return [{ message: "engineType is not set" }];
    if (typeof engine !== "string" || typeof version !== "string") return [];
    const oldest = OLDEST.get(engine.toLowerCase());
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    if (oldest === undefined || major === undefined) return [];
    const current = Number(major) > oldest.major || (Number(major) === oldest.major && Number(minor) >= oldest.minor);
    return current
      ? []
      : [{ message: `engineVersion is ${shown(version)}, older than ${oldest.major}.${oldest.minor}` }];
  },
};
