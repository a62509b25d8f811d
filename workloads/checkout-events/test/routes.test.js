import assert from "node:assert/strict";
import { test } from "node:test";
import { BadRequest } from "../src/http.js";
import { routes } from "../src/routes.js";

const NOW = new Date("2026-01-02T03:04:05.000Z");

test("an event is published under its order's key", async () => {
  const published = [];
  const handler = routes(
    async (...message) => published.push(message),
    () => NOW,
  )["POST /v1/events"];
  const { status } = await handler({ body: { kind: "order-placed", order: "7" } });
  assert.equal(status, 202);
  assert.deepEqual(published, [["7", { kind: "order-placed", order: "7", at: NOW.toISOString() }]]);
});

test("an unknown kind is refused and nothing is published", async () => {
  const handler = routes(async () => assert.fail("published"))["POST /v1/events"];
  await assert.rejects(handler({ body: { kind: "order-lost", order: "7" } }), BadRequest);
  await assert.rejects(handler({ body: { kind: "order-placed" } }), BadRequest);
});
