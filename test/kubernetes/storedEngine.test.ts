import assert from "node:assert/strict";
import * as k8s from "@pulumi/kubernetes";
import { SandboxProject } from "../sandbox/core/project";
import { ENGINE, requireOrSkip } from "../setup";

const MANIFESTS = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: reader }
---
apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: first }, data: { a: "1" } }
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: second }, data: { b: "2" } }
`;

/**
 * What platforms declare beside plain objects: a release, custom objects, manifests as text, a patch, a provider of
 * their own.
 */
function platform({ version = "9.2.1" } = {}) {
  return async () => {
    const provider = new k8s.Provider("apps", { namespace: "apps" });
    const namespace = new k8s.core.v1.Namespace("apps", { metadata: { name: "apps" } });
    const release = new k8s.helm.v3.Release("grafana", {
      chart: "grafana",
      version,
      namespace: "observability",
      createNamespace: true,
      repositoryOpts: { repo: "https://charts.example.com" },
    });
    const store = new k8s.apiextensions.CustomResource("store", {
      apiVersion: "external-secrets.io/v1",
      kind: "ClusterSecretStore",
      metadata: { name: "aws" },
      spec: { provider: { aws: { service: "SecretsManager", region: "eu-central-1" } } },
    });
    const manifests = new k8s.yaml.ConfigGroup("manifests", { yaml: MANIFESTS }, { provider, dependsOn: namespace });
    const placed = new k8s.core.v1.ConfigMap("placed", { data: {} }, { provider, dependsOn: namespace });
    new k8s.core.v1.ConfigMapPatch(
      "extra",
      { metadata: { name: "first", namespace: "apps" }, data: { extra: "3" } },
      { dependsOn: manifests.getResource("v1/ConfigMap", "first") },
    );
    const balancer = new k8s.core.v1.Service(
      "entry",
      {
        metadata: { namespace: "observability" },
        spec: { type: "LoadBalancer", ports: [{ port: 443 }] },
      },
      { dependsOn: release },
    );
    return {
      release: release.status.status,
      revision: release.status.revision,
      store: store.id,
      placed: placed.metadata.namespace,
      host: balancer.status.loadBalancer.ingress[0]?.hostname,
    };
  };
}

describe("the engine on the stored cluster", function () {
  this.timeout(120_000);
  let project: SandboxProject | undefined;

  before(async function () {
    requireOrSkip(this, ENGINE);
    project = await SandboxProject.start();
  });

  after(async () => project?.close());

  const stackOf = (program: ReturnType<typeof platform>) => (project as SandboxProject).stack(program);

  it("brings up what platforms declare", async () => {
    const { outputs, summary } = await (await stackOf(platform())).up();
    assert.equal(summary.result, "succeeded");
    assert.deepEqual([outputs.release?.value, outputs.revision?.value], ["deployed", 1]);
    assert.equal(outputs.store?.value, "aws");
    assert.equal(outputs.placed?.value, "apps");
    assert.match(String(outputs.host?.value), /^k8s-.+\.elb\.[a-z0-9-]+\.amazonaws\.com$/);
    const objects = (await project?.sandbox.list()) ?? [];
    const first = objects.find(({ id, type }) => id === "apps/first" && type === "kubernetes:core/v1:ConfigMap");
    assert.deepEqual(first?.outputs.data, { a: "1", extra: "3" });
  });

  it("finds nothing to do, nor changed, the second time", async () => {
    const stack = await stackOf(platform());
    const { summary } = await stack.refresh();
    assert.deepEqual(Object.keys(summary.resourceChanges ?? {}), ["same"]);
    assert.deepEqual(Object.keys((await stack.up()).summary.resourceChanges ?? {}), ["same"]);
  });

  it("upgrades a release in place", async () => {
    const { outputs, summary } = await (await stackOf(platform({ version: "9.3.0" }))).up();
    assert.equal(summary.resourceChanges?.update, 1);
    assert.equal(outputs.revision?.value, 2);
  });

  it("leaves nothing behind when it is destroyed", async () => {
    await (await stackOf(platform())).destroy();
    assert.deepEqual(await project?.sandbox.list(), []);
  });
});
