import { log } from "./log.js";

/** Ships orders: the events of one order, in their order, decide whether anything leaves the house. */
export class Fulfilment {
  shipped = 0;
  cancelled = 0;

  /** Handles one message; what is not an event is reported and passed over, so that it does not stop those behind it. */
  handle({ key, value }) {
    const event = parse(value);
    const order = key?.toString();
    if (event?.kind === "order-placed") this.shipped += 1;
    else if (event?.kind === "order-cancelled") this.cancelled += 1;
    else return log("warn", "not an event", { order });
    log("info", event.kind === "order-placed" ? "shipped" : "cancelled", { order });
  }
}

function parse(value) {
  try {
    return JSON.parse(value.toString());
  } catch {
    return undefined;
  }
}
