import assert from "node:assert/strict";
import { EksCluster } from "../../../components/cluster";
import { Observability, OBSERVABILITY_CHARTS, type ObservabilityArgs } from "../../../components/observability";
import { declaredBy, valueOf, type DeclaredResources } from "../declaredResources";

/** Marks a secret on its way to the engine (Pulumi SDK, `runtime/rpc`). */
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
const RELEASE = "kubernetes:helm.sh/v3:Release";

async function declare(args: Partial<ObservabilityArgs> = {}) {
  let made: Observability | undefined;
  const resources = await declaredBy(() => {
    const network = { vpcId: "vpc-1", privateSubnetIds: ["subnet-1", "subnet-2"] };
    const cluster = new EksCluster("main", { network });
    made = new Observability("watch", { cluster, domain: "dev.example.com", environment: "dev", ...args });
  });
  assert.ok(made);
  return { made, resources };
}

/** A nested value of a Helm release. */
type Values = { [key: string]: unknown };

function valuesOf(resources: DeclaredResources, release: string, ...path: string[]): Values {
  const values = resources.only(RELEASE, `watch-${release}`).inputs["values"];
  return path.reduce((value, key) => (value as Values)[key], values) as Values;
}

describe("Observability", () => {
  it("installs pinned charts, the operator's kinds first", async () => {
    const { resources } = await declare();
    const prometheus = resources.only(RELEASE, "watch-prometheus");
    for (const [name, { chart, version }] of Object.entries(OBSERVABILITY_CHARTS)) {
      const release = resources.only(RELEASE, `watch-${name}`);
      assert.deepEqual([release.inputs["chart"], release.inputs["version"]], [chart, version]);
      if (release !== prometheus) assert.ok(resources.comesAfter(release, prometheus), name);
    }
    const rules = resources.only("kubernetes:monitoring.coreos.com/v1:PrometheusRule");
    assert.ok(resources.comesAfter(rules, prometheus));
  });

  it("tells workloads and people where it is", async () => {
    const { made } = await declare();
    assert.equal(await valueOf(made.namespace), "observability");
    assert.equal(await valueOf(made.otlpEndpoint), "http://otel-collector.observability.svc.cluster.local:4317");
    assert.equal(await valueOf(made.grafanaHost), "grafana.dev.example.com");
  });

  it("keeps Grafana's password out of every value", async () => {
    const { resources } = await declare();
    const { admin } = valuesOf(resources, "prometheus", "grafana");
    assert.deepEqual(admin, { existingSecret: "grafana-admin", userKey: "admin-user", passwordKey: "admin-password" });
    const secret = resources.only("kubernetes:core/v1:Secret", "watch-grafana-admin");
    assert.ok(isSecret(secret.inputs["stringData"]));
    assert.equal(resources.only("aws:secretsmanager/secret:Secret").inputs["name"], "plinth/dev/grafana-admin");
  });

  it("keeps logs and traces on buckets that only Loki and Tempo may use, and only for a time", async () => {
    const { resources } = await declare({ logsRetentionDays: 10, tracesRetentionDays: 2 });
    for (const [bucket, account, days] of [
      ["watch-logs", "loki", 17],
      ["watch-traces", "tempo", 9],
    ] as const) {
      const lifecycle = resources.only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", bucket);
      const [rule] = lifecycle.inputs["rules"] as { expiration: { days: number } }[];
      assert.equal(rule?.expiration.days, days);
      const association = resources.only(
        "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        `watch-${account}`,
      ).inputs;
      assert.deepEqual([association["namespace"], association["serviceAccount"]], ["observability", account]);
    }
    assert.equal(valuesOf(resources, "loki", "loki", "limits_config")["retention_period"], "240h");
  });

  it("grows with its environment class", async () => {
    const { resources } = await declare({ environmentClass: "prod" });
    const { replicas, retention } = valuesOf(resources, "prometheus", "prometheus", "prometheusSpec");
    assert.deepEqual([replicas, retention], [2, "30d"]);
    assert.equal(valuesOf(resources, "loki", "singleBinary")["replicas"], 3);
  });

  it("admits to its namespace what pod security allows, and lets every pod reach the collector only", async () => {
    const { resources } = await declare();
    const level = (name: string) => {
      const { labels } = resources.only("kubernetes:core/v1:Namespace", name).inputs["metadata"] as {
        labels: Record<string, string>;
      };
      return labels["pod-security.kubernetes.io/enforce"];
    };
    assert.deepEqual([level("watch"), level("watch-agents")], ["baseline", "privileged"]);
    const otlp = resources.only("kubernetes:networking.k8s.io/v1:NetworkPolicy", "watch-otlp").inputs["spec"] as {
      ingress: { ports: { port: number }[] }[];
    };
    assert.deepEqual(
      otlp.ingress[0]?.ports.map(({ port }) => port),
      [4317, 4318],
    );
  });

  it("sends alerts to a topic where there is one", async () => {
    const arn = "arn:aws:sns:us-east-1:123456789012:alerts";
    const { resources } = await declare({ alertTopic: { arn } });
    const { receivers } = valuesOf(resources, "prometheus", "alertmanager", "config");
    const [receiver] = receivers as { sns_configs: { topic_arn: string }[] }[];
    assert.equal(receiver?.sns_configs[0]?.topic_arn, arn);
    const policy = String(resources.only("aws:iam/rolePolicy:RolePolicy", "watch-alertmanager").inputs["policy"]);
    assert.deepEqual(JSON.parse(policy), {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: arn }],
    });
    const without = await declare();
    assert.throws(() => without.resources.only("aws:iam/rolePolicy:RolePolicy", "watch-alertmanager"));
  });

  it("opens Grafana through the gateway where there is one", async () => {
    const { resources } = await declare({ gateway: { name: "public", namespace: "gateway" } });
    const { spec } = resources.only("kubernetes:gateway.networking.k8s.io/v1:HTTPRoute").inputs as {
      spec: { hostnames: string[]; parentRefs: unknown[] };
    };
    assert.deepEqual(spec.hostnames, ["grafana.dev.example.com"]);
    assert.deepEqual(spec.parentRefs, [{ name: "public", namespace: "gateway" }]);
  });

  it("lays a user's values over its own", async () => {
    const { resources } = await declare({ values: { tempo: { tempo: { retention: "1h" } } } });
    const { retention, reportingEnabled } = valuesOf(resources, "tempo", "tempo");
    assert.deepEqual([retention, reportingEnabled], ["1h", false]);
  });

  it("refuses sizes that are none", async () => {
    await assert.rejects(
      declare({ replicas: 0 }),
      /Observability "watch": replicas is 0; allowed: an integer of at least 1/,
    );
  });
});

/** Whether the engine was told that a value, or part of it, is secret. */
function isSecret(value: unknown): boolean {
  return JSON.stringify(value).includes(SECRET_SIGNATURE);
}
