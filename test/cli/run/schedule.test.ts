import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { runInOrder } from "../../../cli/run/schedule";

const item = (name: string, ...after: string[]) => ({ name, after });

describe("running stacks side by side", () => {
  const run = async (items: { name: string; after: string[] }[], limit: number, failing: string[] = []) => {
    const ended: string[] = [];
    const skipped: string[] = [];
    let running = 0;
    let most = 0;
    await runInOrder(
      items,
      limit,
      async ({ name, after }) => {
        most = Math.max(most, ++running);
        for (const before of after) assert.ok(ended.includes(before) || !items.some((other) => other.name === before));
        await sleep(5);
        running--;
        ended.push(name);
        return !failing.includes(name);
      },
      ({ name }, because) => skipped.push(`${name}: ${because}`),
    );
    return { ended, skipped, most };
  };

  it("runs no more than allowed at a time", async () => {
    const { ended, most } = await run([item("a"), item("b"), item("c"), item("d"), item("e")], 2);
    assert.equal(ended.length, 5);
    assert.equal(most, 2);
  });

  it("lets those that own something go first", async () => {
    assert.deepEqual((await run([item("a", "b"), item("b", "c"), item("c")], 3)).ended, ["c", "b", "a"]);
  });

  it("does not wait for what is not among them", async () => {
    assert.deepEqual((await run([item("a", "elsewhere")], 1)).ended, ["a"]);
  });

  it("leaves out what waits for something that failed, and runs the rest", async () => {
    const { ended, skipped } = await run([item("a"), item("b", "a"), item("c", "b"), item("d")], 2, ["a"]);
    assert.deepEqual(ended.sort(), ["a", "d"]);
    assert.deepEqual(skipped, ["b: a", "c: b"]);
  });

  it("leaves out what waits for itself", async () => {
    const { ended, skipped } = await run([item("a", "b"), item("b", "a"), item("c")], 2);
    assert.deepEqual(ended, ["c"]);
    assert.equal(skipped.length, 2);
  });
});
