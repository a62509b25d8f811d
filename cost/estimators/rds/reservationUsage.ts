import type { UsageSchema } from "../../usage/usageSchema";

/** How a database instance or cache node is reserved. */
export const RESERVATION_USAGE = {
  reserved_instance_term: {
    type: "string",
    enum: ["1_year", "3_year"],
    description: "Term of the reservation that covers it. Default: none, on demand.",
  },
  reserved_instance_payment_option: {
    type: "string",
    enum: ["no_upfront", "partial_upfront", "all_upfront"],
    description: "How the reservation is paid; what is paid first is spread over the term.",
    default: "no_upfront",
  },
} as const satisfies UsageSchema;
