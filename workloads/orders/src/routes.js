import { BadRequest } from "./http.js";

const NEWEST = 50;

/** The HTTP API over a store. */
export function routes(store) {
  return {
    "GET /v1/orders": async () => ({ status: 200, body: { orders: await store.newest(NEWEST) } }),
    "POST /v1/orders": async ({ body }) => ({ status: 201, body: await store.place(orderOf(body)) }),
    "GET /v1/orders/:id": async ({ params }) => {
      const order = /^\d{1,18}$/.test(params.id) ? await store.find(params.id) : undefined;
      return order === undefined ? { status: 404, body: { error: "no such order" } } : { status: 200, body: order };
    },
  };
}

function orderOf({ customer, items }) {
  if (typeof customer !== "string" || customer === "") throw new BadRequest('"customer" is missing');
  const valid = (item) => typeof item?.product === "string" && Number.isInteger(item.quantity) && item.quantity > 0;
  if (!Array.isArray(items) || items.length === 0 || !items.every(valid)) {
    throw new BadRequest('"items" must be a list of {product, quantity}');
  }
  return { customer, items: items.map(({ product, quantity }) => ({ product, quantity })) };
}
