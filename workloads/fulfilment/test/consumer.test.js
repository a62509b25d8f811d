import assert from "node:assert/strict";
import { test } from "node:test";
import { Fulfilment } from "../src/consumer.js";

const message = (value) => ({ key: Buffer.from("7"), value: Buffer.from(value) });

test("placed orders are shipped and cancelled ones are not", () => {
  const fulfilment = new Fulfilment();
  fulfilment.handle(message(JSON.stringify({ kind: "order-placed", order: "7" })));
  fulfilment.handle(message(JSON.stringify({ kind: "order-cancelled", order: "7" })));
  assert.deepEqual([fulfilment.shipped, fulfilment.cancelled], [1, 1]);
});

test("what is not an event is passed over", () => {
  const fulfilment = new Fulfilment();
  fulfilment.handle(message("{"));
  fulfilment.handle(message(JSON.stringify({ kind: "order-lost" })));
  fulfilment.handle(message("null"));
  assert.deepEqual([fulfilment.shipped, fulfilment.cancelled], [0, 0]);
});
