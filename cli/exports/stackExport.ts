/** The properties of a resource. A secret value is `SECRET`, one that the engine did not know `UNKNOWN` of policies/rule. */
type ExportedProperties = Readonly<Record<string, unknown>>;

/** A resource in a stack's state, of any provider and version. */
export interface ExportedResource {
  urn: string;
  /** Type token, e.g. `aws:rds/instance:Instance`. */
  type: string;
  /** Logical name. */
  name: string;
  /** Whether a provider made it; false for components and for the stack itself. */
  custom: boolean;
  /** The provider's id, of custom resources. */
  id?: string;
  inputs: ExportedProperties;
  outputs: ExportedProperties;
  /** URN of the parent. */
  parent?: string;
  /** URNs of the resources it depends on. */
  dependencies: readonly string[];
  /** URNs by the input property that was computed from them. */
  propertyDependencies: Readonly<Record<string, readonly string[]>>;
  protect: boolean;
  /** Read by the stack, not managed by it. */
  external: boolean;
  /** `urn::id` of its provider. */
  provider?: string;
  /** Where the program declared it, e.g. `project:///index.ts#12,3`. */
  sourcePosition?: string;
}

/** What `pulumi stack export` printed, of any Pulumi stack. */
export interface StackExport {
  /** Empty where the stack has no resources and the file does not name it. */
  project: string;
  /** Empty where the stack has no resources and the file does not name it. */
  stack: string;
  /** Without those that were replaced and are still to be deleted. */
  resources: ExportedResource[];
}
