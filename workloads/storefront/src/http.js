import { createServer } from "node:http";
import { log } from "./log.js";

const MAX_BODY_BYTES = 1_000_000;

/** A request that the client got wrong. */
export class BadRequest extends Error {}

/**
 * An HTTP server over a table of routes, `"GET /orders/:id": handler`. A handler gets `{params, body, request}` and returns
 * `{status, body}`; `/healthz` answers while the process runs, `/readyz` while `ready` does not throw.
 */
export function httpServer(routes, ready) {
  const table = Object.entries({
    "GET /healthz": () => ({ status: 200, body: { status: "ok" } }),
    "GET /readyz": async () => {
      await ready();
      return { status: 200, body: { status: "ready" } };
    },
    ...routes,
  }).map(([route, handler]) => {
    const [method, path] = route.split(" ");
    return { method, segments: path.split("/"), handler };
  });
  return createServer(async (request, response) => {
    const started = performance.now();
    const { pathname } = new URL(request.url, "http://localhost");
    const { status, body, type } = await answer(table, request, pathname);
    const text = type === undefined ? JSON.stringify(body) : body;
    response.writeHead(status, { "content-type": type ?? "application/json" }).end(text);
    const ms = Math.round(performance.now() - started);
    if (pathname !== "/healthz" && pathname !== "/readyz")
      log("info", "request", { method: request.method, pathname, status, ms });
  });
}

/** Stops taking requests on SIGTERM, lets those that run finish, closes what else is open, and exits. */
export function stopGracefully(server, close) {
  process.once("SIGTERM", () => {
    log("info", "stopping");
    server.close(async () => {
      await close();
      process.exit(0);
    });
    server.closeIdleConnections();
  });
}

async function answer(table, request, pathname) {
  try {
    for (const { method, segments, handler } of table) {
      const params = method === request.method ? match(segments, pathname.split("/")) : undefined;
      if (params !== undefined) return await handler({ params, request, body: await bodyOf(request) });
    }
    return { status: 404, body: { error: "not found" } };
  } catch (error) {
    if (error instanceof BadRequest) return { status: 400, body: { error: error.message } };
    log("error", "request failed", { pathname, error: error.message });
    return { status: 503, body: { error: "try again later" } };
  }
}

function match(segments, given) {
  if (segments.length !== given.length) return undefined;
  const params = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith(":")) params[segment.slice(1)] = decodeURIComponent(given[index]);
    else if (segment !== given[index]) return undefined;
  }
  return params;
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new BadRequest(`the body has more than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0 || !request.headers["content-type"]?.startsWith("application/json")) return bytes;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new BadRequest("the body is not JSON");
  }
}
