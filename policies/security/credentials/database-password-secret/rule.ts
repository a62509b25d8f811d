import { PASSWORD_TYPES, passwordsOf } from "../../../aws/passwords";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "database-password-secret",
  pack: "security",
  severity: "high",
  asks: "The passwords of databases, caches and brokers are secrets of Pulumi, or AWS's to manage.",
  why: "A password that is plain text in the inputs stands readable in the state, in every preview and in whatever keeps either.",
  fix: "Let RDS manage it with manageMasterUserPassword, or make it a secret: config.requireSecret, pulumi.secret or random.RandomPassword.",
  example: `new aws.mq.Broker("jobs", { users: [{ username: "app", password: config.requireSecret("brokerPassword") }] })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["8.3.2", "8.6.2"], gdpr: ["32"] },
  publicIds: [],
  scope: "resource",
  types: PASSWORD_TYPES,
  check(resource) {
    const secrets = new Set(resource.secrets);
    return passwordsOf(resource)
      .filter(({ text }) => !secrets.has(text))
      .map(({ path }) => ({ message: `${path} is plain text, not a secret` }));
  },
};
