import { BadRequest } from "./http.js";

const KINDS = ["order-placed", "order-cancelled"];

/** The HTTP API that takes events; `publish` gets the key and the event. */
export function routes(publish, now = () => new Date()) {
  return {
    "POST /v1/events": async ({ body }) => {
      const event = { ...eventOf(body), at: now().toISOString() };
      // Events of one order keep their order: they have one key, so one partition.
      await publish(event.order, event);
      return { status: 202, body: event };
    },
  };
}

function eventOf({ kind, order }) {
  if (!KINDS.includes(kind)) throw new BadRequest(`"kind" is ${JSON.stringify(kind)}; allowed: ${KINDS.join(", ")}`);
  if (typeof order !== "string" || order === "") throw new BadRequest('"order" is missing');
  return { kind, order };
}
