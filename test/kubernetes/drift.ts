import assert from "node:assert/strict";
import type { Properties } from "../../sandbox/models/model";
import { within, type Driver } from "./cluster";
import type { Outsider } from "./outsider";
import { DEPLOYMENT } from "./samples/accepted";

const CONFIG_MAP = "kubernetes:core/v1:ConfigMap";

/** What the provider sees of changes behind its back. */
export function describeDrift(driver: () => Driver, outsider: () => Outsider): void {
  it("sees a managed field that somebody changed, and repairs it", async () => {
    const news = within(await driver().namespace(), DEPLOYMENT.inputs, "web");
    const declared = await driver().declare({ ...DEPLOYMENT, inputs: news });
    await outsider()(declared, { spec: { replicas: 7 } });
    const read = await driver().read(declared);
    assert.equal((read?.inputs.spec as Properties).replicas, 7);
    const drifted = { ...declared, inputs: read?.inputs ?? {}, outputs: read?.outputs ?? {} };
    const { diff } = await driver().propose(drifted, news);
    assert.deepEqual(diff.changed, ["spec.replicas"]);
    const repaired = await driver().update(drifted, news);
    assert.equal((repaired.outputs.spec as Properties).replicas, 2);
    assert.deepEqual((await driver().read(repaired))?.inputs, declared.inputs);
  });

  it("sees a managed entry that somebody removed", async () => {
    const inputs = within(await driver().namespace(), { data: { a: "1", b: "2" } }, "settings");
    const declared = await driver().declare({ type: CONFIG_MAP, inputs });
    await outsider()(declared, { data: { a: null } });
    assert.deepEqual((await driver().read(declared))?.inputs.data, { b: "2" });
  });

  it("leaves alone what others add", async () => {
    const inputs = within(await driver().namespace(), { data: { a: "1" } }, "settings");
    const declared = await driver().declare({ type: CONFIG_MAP, inputs });
    await outsider()(declared, { data: { added: "x" }, metadata: { labels: { added: "x" } } });
    const read = await driver().read(declared);
    assert.deepEqual(read?.inputs, declared.inputs);
    const updated = await driver().update(declared, { ...inputs, data: { a: "2" } });
    assert.deepEqual(updated.outputs.data, { a: "2", added: "x" });
    assert.deepEqual((updated.outputs.metadata as Properties).labels, { added: "x" });
  });

  it("sees a secret that somebody changed", async () => {
    const inputs = within(await driver().namespace(), { stringData: { password: "old" } }, "login");
    const declared = await driver().declare({ type: "kubernetes:core/v1:Secret", inputs });
    await outsider()(declared, { data: { password: Buffer.from("new").toString("base64") } });
    assert.deepEqual((await driver().read(declared))?.inputs.stringData, { password: "new" });
  });
}
