import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import * as k8s from "@pulumi/kubernetes";
import { KubeConfig, KubernetesObjectApi } from "@kubernetes/client-node";
import { SandboxProject } from "../sandbox/core/project";
import {
  API_SERVER,
  CUSTOM_RESOURCES,
  customResourceDefinitions,
  ENGINE,
  ETCD,
  requireOrSkip,
  startApiServer,
  type RunningApiServer,
} from "../setup";
import { outsiderOf } from "./outsider";

interface Settings {
  image?: string;
  port?: number;
  tier?: string;
  colour?: string;
}

/** A small service: everything in a namespace of its own. */
function service({ image = "registry.example/web:1", port = 8080, tier = "front", colour = "blue" }: Settings = {}) {
  return async () => {
    const namespace = new k8s.core.v1.Namespace("shop", { metadata: { name: "shop" } });
    const placed = { namespace: namespace.metadata.name };
    const settings = new k8s.core.v1.ConfigMap("settings", { metadata: placed, data: { colour } });
    const login = new k8s.core.v1.Secret("login", {
      metadata: { ...placed, name: "login" },
      stringData: { password: "s3cr3t-0123" },
    });
    const labels = { app: "web", tier };
    const deployment = new k8s.apps.v1.Deployment("web", {
      metadata: { ...placed, name: "web" },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: "web",
                image,
                ports: [{ containerPort: port }],
                envFrom: [
                  { configMapRef: { name: settings.metadata.name } },
                  { secretRef: { name: login.metadata.name } },
                ],
                resources: { requests: { cpu: "0.5", memory: "1024Mi" } },
              },
            ],
          },
        },
      },
    });
    const entry = new k8s.core.v1.Service("web", {
      metadata: { ...placed, name: "web" },
      spec: { selector: labels, ports: [{ port: 80, targetPort: port }] },
    });
    return { uid: deployment.metadata.uid, address: entry.spec.clusterIP, settings: settings.metadata.name };
  };
}

describe("the engine on a real API server", function () {
  this.timeout(120_000);
  let server: RunningApiServer | undefined;
  let project: SandboxProject | undefined;
  let api: KubernetesObjectApi;

  before(async function () {
    requireOrSkip(this, ENGINE, API_SERVER, ETCD, CUSTOM_RESOURCES);
    server = await startApiServer();
    const config = new KubeConfig();
    config.loadFromFile(server.kubeconfig);
    api = KubernetesObjectApi.makeApiClient(config);
    project = await SandboxProject.start({ kubeconfig: server.kubeconfig });
  });

  after(async () => {
    await project?.close();
    await server?.stop();
  });

  const stackOf = (program: ReturnType<typeof service>) => (project as SandboxProject).stack(program);
  const read = (apiVersion: string, kind: string, name: string) =>
    api.read({ apiVersion, kind, metadata: { name, namespace: "shop" } });
  const deployment = async () =>
    (await read("apps/v1", "Deployment", "web")) as unknown as k8s.types.output.apps.v1.Deployment;

  it("creates what a program declares, with the server's own outputs", async () => {
    const { summary, outputs } = await (await stackOf(service())).up();
    assert.deepEqual(summary.resourceChanges, { create: 6 });
    const live = await deployment();
    assert.equal(outputs.uid?.value, live.metadata.uid);
    assert.match(String(outputs.address?.value), /^10\.100\.\d+\.\d+$/);
    assert.equal(live.spec.template.spec.containers[0]?.resources.requests.cpu, "500m");
  });

  it("finds nothing to do the second time, and refresh finds nothing either", async () => {
    const stack = await stackOf(service());
    assert.deepEqual((await stack.refresh()).summary.resourceChanges, { same: 6 });
    assert.deepEqual((await stack.up()).summary.resourceChanges, { same: 6 });
  });

  it("keeps secrets out of what it prints and of plain state", async () => {
    const stack = await stackOf(service());
    const { stdout } = await stack.preview({ diff: true });
    assert.doesNotMatch(stdout, /s3cr3t-0123/);
    const encoded = Buffer.from("s3cr3t-0123").toString("base64");
    for (const text of textsBelow(path.join((project as SandboxProject).directory, "state"))) {
      assert.ok(!text.includes("s3cr3t-0123") && !text.includes(encoded), "the state holds the secret");
    }
  });

  it("updates an image in place", async () => {
    const before = await deployment();
    const { summary } = await (await stackOf(service({ image: "registry.example/web:2" }))).up();
    assert.deepEqual(summary.resourceChanges, { same: 5, update: 1 });
    const after = await deployment();
    assert.equal(after.metadata.uid, before.metadata.uid);
    assert.equal(after.spec.template.spec.containers[0]?.image, "registry.example/web:2");
  });

  it("replaces a configuration under a new name, and moves its user over", async () => {
    const first = String(
      (await (await stackOf(service({ image: "registry.example/web:2" }))).outputs()).settings?.value,
    );
    const { summary, outputs } = await (
      await stackOf(service({ image: "registry.example/web:2", colour: "green" }))
    ).up();
    assert.deepEqual(summary.resourceChanges, { same: 4, update: 1, replace: 1 });
    assert.notEqual(outputs.settings?.value, first);
    await assert.rejects(read("v1", "ConfigMap", first));
  });

  it("replaces a Deployment whose selector changes, deleting it first", async () => {
    const before = await deployment();
    const { summary } = await (await stackOf(service({ tier: "back" }))).up();
    assert.equal(summary.resourceChanges?.replace, 2);
    const after = await deployment();
    assert.notEqual(after.metadata.uid, before.metadata.uid);
    assert.equal(after.spec.selector.matchLabels.tier, "back");
  });

  it("refuses an invalid object in the preview, in the server's words", async () => {
    const stack = await stackOf(service({ tier: "back", port: 70000 }));
    await assert.rejects(stack.preview(), (error: Error) => {
      assert.match(error.message, /spec\.\S+[pP]ort: Invalid value: 70000: must be between 1 and 65535/);
      assert.doesNotMatch(error.message, /s3cr3t-0123/);
      return true;
    });
    assert.equal((await deployment()).spec.template.spec.containers[0]?.ports[0]?.containerPort, 8080);
  });

  it("finds and repairs what somebody changed outside", async () => {
    const inputs = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "shop" } };
    await outsiderOf(server?.kubeconfig ?? "")({ type: "", id: "", inputs, outputs: {} }, { spec: { replicas: 9 } });
    const stack = await stackOf(service({ tier: "back" }));
    assert.equal((await stack.refresh()).summary.resourceChanges?.update, 1);
    assert.equal((await stack.up()).summary.resourceChanges?.update, 1);
    assert.equal((await deployment()).spec.replicas, 2);
  });

  it("makes again what somebody deleted", async () => {
    await api.delete({ apiVersion: "v1", kind: "Service", metadata: { name: "web", namespace: "shop" } });
    const stack = await stackOf(service({ tier: "back" }));
    assert.equal((await stack.refresh()).summary.resourceChanges?.delete, 1);
    assert.equal((await stack.up()).summary.resourceChanges?.create, 1);
  });

  it("defines a kind and makes an object of it in one go", async () => {
    const definition = customResourceDefinitions().find(({ metadata }) => metadata.name.startsWith("httproutes."));
    assert.ok(definition);
    const { name, annotations } = definition.metadata as { name: string; annotations?: Record<string, string> };
    const args = { metadata: { name, annotations }, spec: definition.spec as never };
    const { summary } = await (
      await stackOf(async () => {
        const outputs = await service({ tier: "back" })();
        const defined = new k8s.apiextensions.v1.CustomResourceDefinition("httproutes", args);
        new k8s.apiextensions.CustomResource(
          "web",
          {
            apiVersion: "gateway.networking.k8s.io/v1",
            kind: "HTTPRoute",
            metadata: { namespace: "shop" },
            spec: { parentRefs: [{ name: "public" }], rules: [{ backendRefs: [{ name: "web", port: 80 }] }] },
          },
          { dependsOn: defined },
        );
        return outputs;
      })
    ).up();
    assert.deepEqual(summary.resourceChanges, { same: 6, create: 2 });
  });

  it("leaves nothing behind when it is destroyed", async () => {
    const stack = await stackOf(service({ tier: "back" }));
    await stack.destroy();
    await assert.rejects(
      api.read({ apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } }),
      /404|not found/i,
    );
    assert.deepEqual(await project?.sandbox.list(), []);
  });
});

function* textsBelow(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* textsBelow(place);
    else yield fs.readFileSync(place, "utf8");
  }
}
