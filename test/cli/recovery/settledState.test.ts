import assert from "node:assert/strict";
import { planPending, type PendingPlan } from "../../../cli/recovery/pendingPlan";
import { settledState } from "../../../cli/recovery/settledState";
import type { PendingOperation, StateResource } from "../../../cli/run/stackState";

const resource = (name: string, id?: string): StateResource => ({
  urn: `urn:pulumi:dev::plinth::aws:s3/bucket:Bucket::${name}`,
  type: "aws:s3/bucket:Bucket",
  custom: true,
  ...(id !== undefined && { id }),
});
const document = (resources: StateResource[], pending: PendingOperation[]) => ({
  version: 3,
  deployment: { manifest: {}, resources, pending_operations: pending },
});

describe("settling what a killed engine left", () => {
  it("looks each create up once, and takes nothing that the state knows", async () => {
    const pending: PendingOperation[] = [
      { type: "creating", resource: resource("a") },
      { type: "creating", resource: resource("b") },
      { type: "updating", resource: resource("known", "k-1") },
    ];
    const asked: string[][] = [];
    const made = ["a-1"];
    const plan = await planPending(
      { resources: [resource("known", "k-1")], pending, document: document([], []) },
      { find: (_operation, known) => Promise.resolve((asked.push([...known]), made.shift())) },
    );
    assert.deepEqual(asked, [["k-1"], ["k-1", "a-1"]]);
    assert.deepEqual(plan, {
      adopt: [{ urn: resource("a").urn, id: "a-1" }],
      clear: [resource("b").urn],
      compare: [{ urn: resource("known").urn, type: "updating" }],
    });
  });

  it("adopts what was made, forgets what was not, leaves the rest to the comparison", () => {
    const pending: PendingOperation[] = [
      { type: "creating", resource: resource("made") },
      { type: "creating", resource: resource("not-made") },
      { type: "deleting", resource: resource("known", "k-1") },
    ];
    const plan: PendingPlan = { adopt: [{ urn: resource("made").urn, id: "m-1" }], clear: [], compare: [] };
    const before = document([resource("known", "k-1")], pending);
    const { deployment } = settledState(before, plan);
    assert.deepEqual(deployment, {
      manifest: {},
      resources: [resource("known", "k-1"), resource("made", "m-1")],
      pending_operations: [pending[2]],
    });
    assert.equal(before.deployment.pending_operations.length, 3, "the exported state was changed in place");
  });

  it("puts a replacement in the place of what it replaces, which is then to be deleted", () => {
    const pending: PendingOperation[] = [{ type: "creating", resource: resource("a") }];
    const plan: PendingPlan = { adopt: [{ urn: resource("a").urn, id: "new" }], clear: [], compare: [] };
    const { deployment } = settledState(document([resource("a", "old"), resource("user", "u")], pending), plan);
    assert.deepEqual(deployment?.resources, [
      resource("a", "new"),
      { ...resource("a", "old"), delete: true },
      resource("user", "u"),
    ]);
  });
});
