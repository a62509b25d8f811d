import assert from "node:assert/strict";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import { RULES } from "../../policies";
import type { RuleResource } from "../../policies/rule";

const COUNT = 10_000;
/** Generous for a busy machine; what grows with the square of the number takes minutes. */
const SECONDS = 5;

type Make = (index: number) => RuleResource;

function resource(type: string, name: string, properties: object): RuleResource {
  const urn = `urn:pulumi:test::scale::${type}::${name}`;
  return { urn, type, name, properties: { ...properties }, propertyDependencies: {}, protect: false };
}

const RBAC = "kubernetes:rbac.authorization.k8s.io/v1";

/** Situations in which everything might be compared with everything, by the rule that judges them. */
const SITUATIONS: Readonly<Record<string, { makes: Make[]; flagged: number }>> = {
  "k8s-network-policy": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          spec: { template: { metadata: { labels: { app: "orders", id: `${index}` } } } },
        }),
      (index) =>
        resource("kubernetes:networking.k8s.io/v1:NetworkPolicy", `policy-${index}`, {
          spec: { podSelector: { matchLabels: { app: "orders", zone: `${index % 2}` } } },
        }),
    ],
    flagged: COUNT,
  },
  "k8s-machines-no-exec": {
    makes: [
      (index) =>
        resource(`${RBAC}:ClusterRole`, `role-${index}`, {
          metadata: { name: "agent" },
          rules: [{ resources: ["pods"], verbs: ["get"] }],
        }),
      (index) =>
        resource(`${RBAC}:ClusterRoleBinding`, `binding-${index}`, {
          roleRef: { kind: "ClusterRole", name: "agent" },
          subjects: [{ kind: "ServiceAccount", name: "agent" }],
        }),
    ],
    flagged: 0,
  },
  "apigateway-method-log-level": {
    makes: [
      (index) => resource("aws:apigateway/stage:Stage", `stage-${index}`, { stageName: "prod", restApi: `${index}` }),
      (index) =>
        resource("aws:apigateway/methodSettings:MethodSettings", `settings-${index}`, {
          stageName: "prod",
          settings: {},
        }),
    ],
    flagged: COUNT,
  },
};

describe("policies: rules that judge a large stack", () => {
  for (const [name, { makes, flagged }] of Object.entries(SITUATIONS)) {
    it(`${name} judges ${makes.length * COUNT} resources in time that grows with their number only`, () => {
      const rule = RULES.find((candidate) => candidate.name === name);
      assert.ok(rule?.scope === "stack");
      const resources = makes.flatMap((make) => Array.from({ length: COUNT }, (_, index) => make(index)));
      const started = performance.now();
      assert.equal(rule.check(resources, DEFAULT_SETTINGS).length, flagged);
      assert.ok(performance.now() - started < SECONDS * 1000);
    });
  }
});
