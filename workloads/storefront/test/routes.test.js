import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { httpServer } from "../src/http.js";
import { page, routes } from "../src/routes.js";

const listen = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
const backend = httpServer(
  {
    "GET /v1/orders": () => ({
      status: 200,
      body: { orders: [{ id: 1, customer: "ada", items: [{ product: "tea <b>now</b>", quantity: 2 }] }] },
    }),
    "POST /v1/orders": ({ body }) => ({ status: 201, body: { id: 2, ...body } }),
  },
  async () => {},
);
let shop;
let url;

before(async () => {
  shop = httpServer(routes(`http://127.0.0.1:${await listen(backend)}`), async () => {});
  url = `http://127.0.0.1:${await listen(shop)}`;
});
after(() => {
  shop.close();
  backend.close();
});

test("shows the newest orders to anybody, with what customers typed made harmless, and no customer", async () => {
  const html = await (await fetch(url)).text();
  assert.match(html, /2 × tea/);
  assert.doesNotMatch(html, /<b>|ada/);
});

test("hands orders on", async () => {
  const body = JSON.stringify({ customer: "ada", items: [] });
  const response = await fetch(`${url}/orders`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  assert.deepEqual([response.status, await response.json()], [201, { id: 2, customer: "ada", items: [] }]);
});

test("an empty shop is a page too", () => {
  assert.match(page([]), /<ul><\/ul>/);
});
