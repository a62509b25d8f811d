import assert from "node:assert/strict";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import { RULES } from "../../policies";
import type { RuleResource, RuleSettings } from "../../policies/rule";

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
const SITUATIONS: Readonly<Record<string, { makes: Make[]; flagged: number; settings?: Partial<RuleSettings> }>> = {
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
  "k8s-disruption-budget": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          spec: { replicas: 2, template: { metadata: { labels: { app: "orders", id: `${index}` } } } },
        }),
      (index) =>
        resource("kubernetes:policy/v1:PodDisruptionBudget", `budget-${index}`, {
          spec: { selector: { matchLabels: { app: "orders", zone: `${index % 2}` } } },
        }),
    ],
    flagged: COUNT,
    settings: { environmentClass: "prod" },
  },
  "k8s-disruption-budget-single": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          spec: { template: { metadata: { labels: { app: "orders" } } } },
        }),
      (index) =>
        resource("kubernetes:policy/v1:PodDisruptionBudget", `budget-${index}`, {
          spec: { selector: { matchLabels: { app: "orders" } } },
        }),
    ],
    flagged: COUNT - 1,
  },
  "k8s-replicas-in-prod": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          metadata: { name: `workload-${index}` },
          spec: { template: { metadata: { labels: { app: "orders" } } } },
        }),
      (index) => resource("kubernetes:core/v1:Service", `service-${index}`, { spec: { selector: { app: "orders" } } }),
      (index) =>
        resource("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", `scaler-${index}`, {
          spec: { minReplicas: 2, scaleTargetRef: { kind: "Deployment", name: `workload-${index}` } },
        }),
    ],
    flagged: 0,
    settings: { environmentClass: "prod" },
  },
  "call-depth": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          metadata: { name: `workload-${index}` },
          spec: {
            template: {
              metadata: { labels: { app: `workload-${index}` } },
              spec: { containers: [{ env: [{ name: "NEXT", value: `http://workload-${index + 1}.default/v1` }] }] },
            },
          },
        }),
      (index) =>
        resource("kubernetes:core/v1:Service", `service-${index}`, {
          metadata: { name: `workload-${index}` },
          spec: { selector: { app: `workload-${index}` } },
        }),
    ],
    flagged: 1,
  },
  "database-shared": {
    makes: [
      (index) =>
        resource("kubernetes:apps/v1:Deployment", `workload-${index}`, {
          metadata: { name: `workload-${index}` },
          spec: {
            template: {
              spec: { containers: [{ env: [{ name: "URL", value: `postgres://db/shop${index % 5_000}` }] }] },
            },
          },
        }),
    ],
    flagged: COUNT,
  },
  "tag-values-consistent": {
    makes: [
      (index) =>
        resource("aws:s3/bucket:Bucket", `bucket-${index}`, {
          tags: { owner: `team${"-".repeat(index % 2)}${index >> 1}` },
        }),
    ],
    flagged: COUNT / 2,
  },
  "eip-attached": {
    makes: [
      (index) => resource("aws:ec2/eip:Eip", `address-${index}`, { allocationId: `eipalloc-${index}` }),
      (index) => resource("aws:ec2/natGateway:NatGateway", `gateway-${index}`, { allocationId: `eipalloc-${index}` }),
    ],
    flagged: 0,
  },
  "subnets-span-zones": {
    makes: [
      (index) =>
        resource("aws:ec2/subnet:Subnet", `subnet-${index}`, { id: `subnet-${index}`, availabilityZone: "us-east-1a" }),
      (index) =>
        resource("aws:lb/loadBalancer:LoadBalancer", `balancer-${index}`, {
          subnets: [`subnet-${index}`, `subnet-${(index + 1) % COUNT}`],
        }),
    ],
    flagged: COUNT,
    settings: { environmentClass: "prod" },
  },
  "sqs-dead-letter": {
    makes: [
      (index) => resource("aws:sqs/queue:Queue", `queue-${index}`, { url: `url-${index}` }),
      (index) =>
        resource("aws:sqs/redrivePolicy:RedrivePolicy", `policy-${index}`, {
          queueUrl: `url-${index}`,
          redrivePolicy: JSON.stringify({ deadLetterTargetArn: "arn" }),
        }),
    ],
    flagged: 0,
  },
};

describe("policies: rules that judge a large stack", () => {
  for (const [name, { makes, flagged, settings }] of Object.entries(SITUATIONS)) {
    it(`${name} judges ${makes.length * COUNT} resources in time that grows with their number only`, () => {
      const rule = RULES.find((candidate) => candidate.name === name);
      assert.ok(rule?.scope === "stack");
      const resources = makes.flatMap((make) => Array.from({ length: COUNT }, (_, index) => make(index)));
      const started = performance.now();
      assert.equal(rule.check(resources, { ...DEFAULT_SETTINGS, ...settings }).length, flagged);
      assert.ok(performance.now() - started < SECONDS * 1000);
    });
  }
});
