const TIMEOUT_MS = 2000;

/** The pages of the shop; orders come from the orders API. */
export function routes(ordersUrl) {
  const orders = async (path, options) =>
    fetch(`${ordersUrl}${path}`, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) });
  return {
    "GET /": async () => {
      const response = await orders("/v1/orders");
      const { orders: newest } = await response.json();
      return { status: 200, type: "text/html; charset=utf-8", body: page(newest) };
    },
    "POST /orders": async ({ body }) => {
      const response = await orders("/v1/orders", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}

/** The list of orders as HTML: what was ordered, and not by whom, since anybody may look. */
export function page(newest) {
  const rows = newest.map(({ id, items }) => {
    const list = items.map(({ product, quantity }) => `${quantity} × ${escape(product)}`).join(", ");
    return `<li>${escape(String(id))}: ${list}</li>`;
  });
  return `<!doctype html><html lang="en"><title>Shop</title><h1>Newest orders</h1><ul>${rows.join("")}</ul></html>`;
}

function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
