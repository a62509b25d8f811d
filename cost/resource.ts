/** A resource of a stack, deployed or declared, of any provider version. Cost reads it and never changes it. */
export interface PricedResource {
  readonly urn: string;
  /** Type token, e.g. `aws:rds/instance:Instance`. */
  readonly type: string;
  readonly name: string;
  /** False for components, which cost nothing themselves: their children do. */
  readonly custom: boolean;
  /** What was declared. A value that is secret or not known yet is anything but a string, number, boolean, list or map. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the cloud answered; empty for what is only declared. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** URN. */
  readonly parent?: string;
  /** Reference of its provider, `urn::id`. */
  readonly provider?: string;
  /** URNs. */
  readonly dependencies: readonly string[];
  /** URNs that each property depends on. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}
