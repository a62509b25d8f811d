import assert from "node:assert/strict";
import { CloudError, type Properties } from "../../sandbox/models/model";
import { UNKNOWN } from "../../sandbox/providers/provider";
import { placed, within, type Driver } from "./cluster";
import { ACCEPTED, DEPLOYMENT, podTemplate } from "./samples/accepted";
import { REFUSED } from "./samples/refused";

const CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
const SECRET = "kubernetes:core/v1:Secret";

/** What the provider promises, whatever is behind it. */
export function describeConformance(driver: () => Driver): void {
  describe("creates, reads, updates and deletes", () => describeLifecycle(driver));
  describe("chooses names and places", () => describeNaming(driver));
  describe("knows what a change means", () => describeDifferences(driver));
  describe("refuses", () => describeRefusals(driver));
}

function describeLifecycle(driver: () => Driver): void {
  for (const sample of ACCEPTED) {
    it(`${sample.title}: what is read is what was declared, until it is deleted`, async () => {
      const declared = await driver().declare(await placed(driver(), sample));
      const read = await driver().read(declared);
      assert.deepEqual(read?.inputs, declared.inputs);
      assert.equal(read?.id, declared.id);
      await driver().delete(declared);
      assert.equal(await driver().read(declared), undefined);
      await driver().delete(declared);
    });
  }

  it("gives what a server gives: uid, version, generation, time of creation", async () => {
    const { outputs } = await driver().declare({
      ...DEPLOYMENT,
      inputs: within(await driver().namespace(), DEPLOYMENT.inputs),
    });
    const metadata = outputs.metadata as Properties;
    assert.match(String(metadata.uid), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.match(String(metadata.creationTimestamp), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.match(String(metadata.resourceVersion), /^\d+$/);
    assert.equal(metadata.generation, 1);
    assert.equal("managedFields" in metadata, false);
  });

  it("gives up fields that are no longer declared and keeps the rest", async () => {
    const inputs = within(await driver().namespace(), { data: { a: "1", b: "2" } }, "settings");
    const before = await driver().declare({ type: CONFIG_MAP, inputs });
    const after = await driver().update(before, { ...inputs, data: { a: "1", c: "3" } });
    assert.deepEqual(after.outputs.data, { a: "1", c: "3" });
    const [older, newer] = [before, after].map(({ outputs }) => outputs.metadata as Properties);
    assert.equal(newer?.uid, older?.uid);
    assert.notEqual(newer?.resourceVersion, older?.resourceVersion);
  });

  it("removes what is in a namespace with it", async () => {
    const name = await driver().namespace();
    const inside = await driver().declare({ type: CONFIG_MAP, inputs: within(name, { data: {} }) });
    const deployed = await driver().declare({ ...DEPLOYMENT, inputs: within(name, DEPLOYMENT.inputs) });
    await driver().delete({ type: "kubernetes:core/v1:Namespace", id: name, inputs: {}, outputs: {} });
    assert.equal(await driver().read(inside), undefined);
    assert.equal(await driver().read(deployed), undefined);
  });

  it("adopts what exists: the inputs of an import leave out what the server wrote", async () => {
    const namespace = await driver().namespace();
    const { type, id } = await driver().declare({ ...DEPLOYMENT, inputs: within(namespace, DEPLOYMENT.inputs, "web") });
    const read = await driver().read({ type, id, inputs: {}, outputs: {} });
    assert.equal(read?.inputs.status, undefined);
    assert.equal((read?.inputs.spec as Properties).replicas, 2);
    const metadata = read?.inputs.metadata as Properties;
    assert.deepEqual(Object.keys(metadata).sort(), ["labels", "name", "namespace"]);
  });

  it("keeps a secret's text only encoded", async () => {
    const inputs = within(await driver().namespace(), { stringData: { password: "pä55" } });
    const declared = await driver().declare({ type: SECRET, inputs });
    assert.equal(declared.outputs.stringData, undefined);
    assert.deepEqual(declared.outputs.data, { password: Buffer.from("pä55").toString("base64") });
    assert.deepEqual(driver().provider.secretOutputs?.(SECRET), ["data", "stringData"]);
  });

  it("patches what somebody else owns and takes the patch back", async () => {
    const inputs = within(
      await driver().namespace(),
      { metadata: { labels: { a: "1" } }, data: { own: "1" } },
      "shared",
    );
    const owned = await driver().declare({ type: CONFIG_MAP, inputs });
    const patch = await driver().declare({
      type: `${CONFIG_MAP}Patch`,
      inputs: within(String((inputs.metadata as Properties).namespace), { data: { extra: "2" } }, "shared"),
    });
    assert.deepEqual((await driver().read(owned))?.outputs.data, { own: "1", extra: "2" });
    assert.deepEqual((await driver().read(patch))?.inputs.data, { extra: "2" });
    const again = await driver().update(owned, { ...inputs, data: { own: "3" } });
    assert.deepEqual(again.outputs.data, { own: "3", extra: "2" });
    await driver().delete(patch);
    assert.deepEqual((await driver().read(owned))?.outputs.data, { own: "3" });
  });

  it("records a Helm release as deployed, with a revision for each update", async () => {
    const type = "kubernetes:helm.sh/v3:Release";
    const inputs = {
      chart: "grafana",
      version: "9.2.1",
      namespace: await driver().namespace(),
      repositoryOpts: { repo: "https://charts.example.com" },
      values: { replicas: 1 },
    };
    const release = await driver().declare({ type, inputs });
    assert.match(release.id, new RegExp(`^${inputs.namespace}/sample-[0-9a-f]{8}$`));
    const updated = await driver().update(release, { ...inputs, values: { replicas: 2 } });
    const status = updated.outputs.status as Properties;
    assert.deepEqual(
      [status.status, status.revision, status.chart, status.version],
      ["deployed", 2, "grafana", "9.2.1"],
    );
    const { diff } = await driver().propose(updated, { ...inputs, namespace: "default" });
    assert.deepEqual(diff.replaces, ["namespace"]);
    await driver().delete(updated);
    assert.equal(await driver().read(updated), undefined);
  });
}

function describeNaming(driver: () => Driver): void {
  it("names after the resource, says so, and keeps the name", async () => {
    const declared = await driver().declare({ type: CONFIG_MAP, inputs: {} });
    const metadata = declared.inputs.metadata as Properties;
    assert.match(String(metadata.name), /^sample-[0-9a-f]{8}$/);
    assert.deepEqual(metadata.annotations, { "pulumi.com/autonamed": "true" });
    assert.equal(declared.id, `default/${String(metadata.name)}`);
    const { inputs, diff } = await driver().propose(declared, { data: { a: "b" } });
    assert.equal((inputs.metadata as Properties).name, metadata.name);
    assert.deepEqual(diff.changed, ["data"]);
    await driver().delete(declared);
  });

  it("lets the server finish a generated name", async () => {
    const namespace = await driver().namespace();
    const { id } = await driver().declare({
      type: CONFIG_MAP,
      inputs: { metadata: { namespace, generateName: "run-" } },
    });
    assert.match(id, new RegExp(`^${namespace}/run-[a-z0-9]{5}$`));
  });

  it("identifies cluster-scoped objects by name alone", async () => {
    const name = await driver().namespace();
    const type = "kubernetes:core/v1:Namespace";
    assert.equal((await driver().provider.read({ type, id: name, inputs: {}, outputs: {} }))?.id, name);
  });
}

function describeDifferences(driver: () => Driver): void {
  it("updates an image in place", async () => {
    const inputs = within(await driver().namespace(), DEPLOYMENT.inputs);
    const declared = await driver().declare({ ...DEPLOYMENT, inputs });
    const container = { name: "web", image: "registry.example/web:2" };
    const news = {
      ...inputs,
      spec: { ...(inputs.spec as Properties), template: podTemplate({ containers: [container] }) },
    };
    const { diff } = await driver().propose(declared, news);
    assert.ok(diff.changed.includes("spec.template.spec.containers[0].image"));
    assert.deepEqual([diff.replaces, diff.deleteBeforeReplace], [[], false]);
    const { outputs } = await driver().update(declared, news);
    assert.equal((outputs.metadata as Properties).generation, 2);
  });

  const web = { matchLabels: { app: "web", tier: "front" } };
  const replacements: { what: string; type: string; before: Properties; after: Properties; path: string }[] = [
    {
      what: "a Deployment's selector",
      type: DEPLOYMENT.type,
      before: DEPLOYMENT.inputs,
      after: {
        spec: {
          ...(DEPLOYMENT.inputs.spec as Properties),
          selector: web,
          template: { ...podTemplate(), metadata: { labels: web.matchLabels } },
        },
      },
      path: "spec.selector.matchLabels.tier",
    },
    {
      what: "a ConfigMap's data",
      type: CONFIG_MAP,
      before: { data: { a: "1" } },
      after: { data: { a: "2" } },
      path: "data.a",
    },
    { what: "a Secret's type", type: SECRET, before: {}, after: { type: "example.com/own" }, path: "type" },
    {
      what: "a Service's address",
      type: "kubernetes:core/v1:Service",
      before: { spec: { ports: [{ port: 80 }] } },
      after: { spec: { clusterIP: "None", ports: [{ port: 80 }] } },
      path: "spec.clusterIP",
    },
    {
      what: "a Job's pods",
      type: "kubernetes:batch/v1:Job",
      before: { spec: { template: podTemplate({ restartPolicy: "Never" }) } },
      after: { spec: { template: podTemplate({ restartPolicy: "OnFailure" }) } },
      path: "spec.template.spec.restartPolicy",
    },
    {
      what: "a claim's size",
      type: "kubernetes:core/v1:PersistentVolumeClaim",
      before: { spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } } },
      after: { spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "2Gi" } } } },
      path: "spec.resources.requests.storage",
    },
  ];
  for (const { what, type, before, after, path } of replacements) {
    it(`replaces for ${what}: after deletion when the name is given, before it when it is not`, async () => {
      const namespace = await driver().namespace();
      for (const name of [undefined, "fixed"]) {
        const declared = await driver().declare({ type, inputs: within(namespace, before, name) });
        const { diff } = await driver().propose(declared, within(namespace, after, name));
        assert.ok(diff.replaces.includes(path), JSON.stringify(diff));
        assert.equal(diff.deleteBeforeReplace, name !== undefined);
      }
    });
  }

  it("replaces for another name or namespace, without deleting first", async () => {
    const namespace = await driver().namespace();
    const declared = await driver().declare({ type: CONFIG_MAP, inputs: within(namespace, {}, "one") });
    const renamed = await driver().propose(declared, within(namespace, {}, "two"));
    assert.deepEqual([renamed.diff.replaces, renamed.diff.deleteBeforeReplace], [["metadata.name"], false]);
    const moved = await driver().propose(declared, within("default", {}, "one"));
    assert.deepEqual([moved.diff.replaces, moved.diff.deleteBeforeReplace], [["metadata.namespace"], false]);
  });
}

function describeRefusals(driver: () => Driver): void {
  for (const { title, type, inputs, path } of REFUSED) {
    it(`${title}, naming ${path}`, async () => {
      const { failures } = await driver().check(type, inputs);
      assert.ok(failures.length > 0, "it was accepted");
      assert.ok(
        failures.some((failure) => failure.reason.startsWith(path)),
        JSON.stringify(failures),
      );
    });
  }

  it("nothing that is not known yet", async () => {
    const unknown = podTemplate({ containers: [{ name: "web", image: UNKNOWN, env: UNKNOWN }], volumes: UNKNOWN });
    const spec = { replicas: UNKNOWN, selector: { matchLabels: { app: UNKNOWN } }, template: unknown };
    const { failures } = await driver().check(DEPLOYMENT.type, { metadata: { namespace: UNKNOWN }, spec });
    assert.deepEqual(failures, []);
  });

  it("a second object of one name", async () => {
    const inputs = within(await driver().namespace(), DEPLOYMENT.inputs, "web");
    await driver().declare({ ...DEPLOYMENT, inputs });
    await assert.rejects(
      driver().declare({ ...DEPLOYMENT, inputs }),
      refusal("AlreadyExists", /deployments\.apps "web" already exists/),
    );
  });

  it("an object in a namespace that does not exist", async () => {
    const inputs = within("nowhere", DEPLOYMENT.inputs, "web");
    await assert.rejects(
      driver().declare({ ...DEPLOYMENT, inputs }),
      refusal("NotFound", /namespaces "nowhere" not found/),
    );
  });

  it("a release in a namespace that does not exist, unless it may make it", async () => {
    const type = "kubernetes:helm.sh/v3:Release";
    const inputs = { chart: "oci://charts.example.com/loki", name: "loki", namespace: "observability" };
    await assert.rejects(
      driver().declare({ type, inputs }),
      refusal("NotFound", /namespaces "observability" not found/),
    );
    await driver().declare({ type, inputs: { ...inputs, createNamespace: true } });
    await driver().declare({ type: CONFIG_MAP, inputs: within("observability", {}) });
  });

  it("a kind that Kubernetes no longer has", async () => {
    const type = "kubernetes:policy/v1beta1:PodSecurityPolicy";
    const inputs = { apiVersion: "policy/v1beta1", kind: "PodSecurityPolicy", metadata: { name: "old" }, spec: {} };
    await assert.rejects(
      driver().declare({ type, inputs }),
      refusal("NoKindMatch", /no matches for kind "PodSecurityPolicy"/),
    );
  });

  it("a list, and a patch that names nothing", async () => {
    const list = await driver().check("kubernetes:core/v1:ConfigMapList", {
      apiVersion: "v1",
      kind: "ConfigMapList",
      items: [],
    });
    assert.match(list.failures[0]?.reason ?? "", /declare each ConfigMap as a resource of its own/);
    const patch = await driver().check(`${CONFIG_MAP}Patch`, { data: {} });
    assert.match(patch.failures[0]?.reason ?? "", /^metadata\.name: Required value/);
  });

  it("a patch of something that is not there", async () => {
    const inputs = within(await driver().namespace(), { data: {} }, "missing");
    await assert.rejects(
      driver().declare({ type: `${CONFIG_MAP}Patch`, inputs }),
      refusal("NotFound", /configmaps "missing" not found/),
    );
  });
}

function refusal(code: string, message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof CloudError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };
}
