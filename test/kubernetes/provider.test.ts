import assert from "node:assert/strict";
import type { Properties } from "../../sandbox/models/model";
import { API_SERVER, ETCD, requireOrSkip, startApiServer, type RunningApiServer } from "../setup";
import { Driver, placed, within } from "./cluster";
import { describeConformance } from "./conformance";
import { describeDrift } from "./drift";
import { editorOf, outsiderOf } from "./outsider";
import { ACCEPTED } from "./samples/accepted";
import { REFUSED } from "./samples/refused";

describe("kubernetes provider without an API server", () => {
  let stored: Driver;
  beforeEach(() => {
    stored = new Driver();
  });
  describeConformance(() => stored);
  describe("notices changes from outside", () =>
    describeDrift(
      () => stored,
      () => editorOf(() => stored),
    ));
});

describe("kubernetes provider on a real API server", function () {
  let server: RunningApiServer | undefined;
  let real: Driver;

  before(async function () {
    requireOrSkip(this, API_SERVER, ETCD);
    this.timeout(120_000);
    server = await startApiServer();
    real = new Driver(server.kubeconfig);
  });

  after(async () => server?.stop());

  describeConformance(() => real);
  describe("notices changes from outside", () =>
    describeDrift(
      () => real,
      () => outsiderOf(server?.kubeconfig ?? ""),
    ));

  it("finishes a create whose answer never arrived, and only for the same resource", async () => {
    const inputs = within(await real.namespace(), { data: { a: "1" } }, "settings");
    const sample = { type: "kubernetes:core/v1:ConfigMap", inputs };
    const urn = `urn:pulumi:dev::test::${sample.type}::settings`;
    const first = await real.declare(sample, urn);
    const again = await real.declare(sample, urn);
    assert.equal((again.outputs.metadata as Properties).uid, (first.outputs.metadata as Properties).uid);
    await assert.rejects(real.declare(sample, `${urn}-of-another-stack`), /already exists/);
  });

  describe("agrees with the stored cluster", () => {
    for (const { title, type, inputs } of REFUSED) {
      it(`in refusing ${title}`, async () => {
        const stored = await new Driver().check(type, inputs);
        const actual = await real.check(type, inputs);
        assert.ok(stored.failures.length > 0, "the stored cluster accepts it");
        assert.ok(actual.failures.length > 0, "the server accepts it");
      });
    }

    for (const sample of ACCEPTED) {
      it(`in the defaults and the shape of ${sample.title}`, async () => {
        const stored = new Driver();
        const theirs = await real.declare(await placed(real, sample, "shape"));
        const ours = await stored.declare(await placed(stored, sample, "shape"));
        const actual = new Set(pathsOf(theirs.outputs));
        const invented = pathsOf(ours.outputs).filter((path) => !path.startsWith("status") && !actual.has(path));
        assert.deepEqual(invented, [], "the stored object has fields that the server's has not");
        await real.delete(theirs);
      });
    }
  });
});

/** Every path of an object down to its leaves; what a server's JSON leaves out does not count. */
function pathsOf(value: unknown, prefix = ""): string[] {
  if (value === "" || value === 0 || value === false || value === null || value === undefined) return [];
  if (typeof value !== "object") return [prefix];
  return Object.entries(value as Properties).flatMap(([key, child]) =>
    pathsOf(child, prefix ? `${prefix}.${key}` : key),
  );
}
