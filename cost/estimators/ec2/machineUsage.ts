import { HOURS_PER_MONTH } from "../../hours";
import type { UsageOf, UsageSchema } from "../../usage/usageSchema";

/** What can be said about machines, started one by one or by a group. */
export const MACHINE_USAGE = {
  operating_system: {
    type: "string",
    enum: ["linux", "windows", "rhel", "suse"],
    description: "Operating system of the machine image.",
    default: "linux",
  },
  reserved_instance_type: {
    type: "string",
    enum: ["standard", "convertible"],
    description: "Class of the reservation that covers it. Default: none, on demand.",
  },
  reserved_instance_term: {
    type: "string",
    enum: ["1_year", "3_year"],
    description: "Term of the reservation.",
    default: "1_year",
  },
  reserved_instance_payment_option: {
    type: "string",
    enum: ["no_upfront", "partial_upfront", "all_upfront"],
    description: "How the reservation is paid; what is paid first is spread over the term.",
    default: "no_upfront",
  },
  monthly_cpu_credit_hrs: {
    type: "number",
    unit: "hours",
    description: "Hours above the baseline of a burstable type whose credits are unlimited.",
    default: 0,
  },
  vcpu_count: {
    type: "integer",
    unit: "vCPUs",
    description: "vCPUs that burst. Default: all of the instance type.",
  },
  monthly_hrs: {
    type: "number",
    unit: "hours",
    description: "Hours the machine runs.",
    default: HOURS_PER_MONTH,
    maximum: 744,
  },
} as const satisfies UsageSchema;

export type MachineUsage = UsageOf<typeof MACHINE_USAGE>;
