import type { UsageProfileName, UsageValues } from "./usageSchema";

/** What people say about the use of their resources. Keys of the document are as in Infracost's usage files. */
export interface UsageFile {
  /** Only for readers and editors. */
  version?: string | number;
  /** Values for what neither of the other two says. Default: the usage keys' own defaults. */
  profile?: UsageProfileName;
  /** By type: a Pulumi token, or the resource's name in Terraform. */
  resource_type_default_usage?: Readonly<Record<string, UsageValues>>;
  /** By URN, by name, or by a pattern with `*` for either. The most precise wins: URN, name, then patterns in their order. */
  resource_usage?: Readonly<Record<string, UsageValues>>;
}

/** Something in a usage document that cannot be used. */
export interface UsageProblem {
  /** JSON pointer into the document, e.g. `/resource_usage/orders/monthly_requests`. */
  path: string;
  /** What was given, what is allowed, the nearest right name. */
  message: string;
  /** Whether it is about the key at `path`, not about its value. */
  atKey: boolean;
}
