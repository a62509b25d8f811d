import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { httpServer } from "../src/http.js";
import { routes } from "../src/routes.js";

class MemoryStore {
  orders = [];
  async place(order) {
    this.orders.push({ id: String(this.orders.length + 1), ...order });
    return this.orders.at(-1);
  }
  async find(id) {
    return this.orders.find((order) => order.id === id);
  }
  async newest(count) {
    return this.orders.slice(-count).reverse();
  }
}

let url;
let failing = false;
const ready = async () => {
  if (failing) throw new Error("no database");
};
const server = httpServer(routes(new MemoryStore()), ready);

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const post = (body) =>
  fetch(`${url}/v1/orders`, { method: "POST", headers: { "content-type": "application/json" }, body });

test("an order that was placed can be read", async () => {
  const placed = await (
    await post(JSON.stringify({ customer: "ada", items: [{ product: "tea", quantity: 2 }] }))
  ).json();
  const read = await (await fetch(`${url}/v1/orders/${placed.id}`)).json();
  assert.deepEqual(read, { id: "1", customer: "ada", items: [{ product: "tea", quantity: 2 }] });
});

test("a wrong order is refused with the reason", async () => {
  const response = await post(JSON.stringify({ customer: "ada", items: [{ product: "tea", quantity: 0 }] }));
  assert.equal(response.status, 400);
  assert.match((await response.json()).error, /items/);
  assert.equal((await post("{")).status, 400);
});

test("an unknown order is not found", async () => {
  assert.equal((await fetch(`${url}/v1/orders/99`)).status, 404);
  assert.equal((await fetch(`${url}/v1/orders/one`)).status, 404);
});

test("it is alive without a database and ready only with one", async () => {
  failing = true;
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/readyz`)).status, 503);
  failing = false;
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
});
