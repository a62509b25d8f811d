/** Properties of a resource as the provider protocol carries them, secrets unwrapped. */
export type Properties = Record<string, unknown>;

/** A resource that exists in the simulated cloud. */
export interface CloudResource {
  /** Pulumi type token, e.g. `aws:ec2/vpc:Vpc`. */
  readonly type: string;
  /** The id the provider returned, e.g. `vpc-0f3c…`. */
  readonly id: string;
  /** What was asked for. */
  readonly inputs: Properties;
  /** The whole state: inputs, defaults and computed outputs. */
  readonly outputs: Properties;
}

/** What a model may ask of the account it creates a resource in. */
export interface CloudView {
  /** `aws`. */
  readonly partition: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** Zone names of the region, e.g. `us-east-1a`, in order. */
  readonly zones: readonly string[];
  /** Every resource of one type. */
  ofType(type: string): readonly CloudResource[];
  /** The resource of that type and id. */
  find(type: string, id: string): CloudResource | undefined;
  /** The resource, of whatever type, whose `arn` output is this. */
  findByArn(arn: string): CloudResource | undefined;
  /** Hexadecimal digits that are fresh on every call, e.g. `hex(17)` for an EC2 id. */
  hex(digits: number): string;
  /** Upper-case letters and digits that are fresh on every call, e.g. for an IAM unique id. */
  alphanumeric(length: number): string;
  /** The present time, ISO 8601. */
  now(): string;
}

/** A refusal, with the error code that the service's API reference documents. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "CloudError";
  }
}

/** An input property that must name something that exists. */
export interface Reference {
  /** Path of the property; `[]` steps into a list, `{}` into a map, e.g. `vpcConfig.subnetIds[]`. */
  path: string;
  /** Types one of which must have the value in one of `output`. */
  types: readonly string[];
  /**
   * Paths in the target's outputs, one of which the value must equal; `id` by default. A path may reach what a service
   * made beside the resource, e.g. `vpcConfig.clusterSecurityGroupId` of an EKS cluster (`[]` steps into a list).
   */
  output?: string | readonly string[];
  /** Values that exist in every account without having been created there, e.g. AWS managed policies: not looked up. */
  except?(value: string, cloud: CloudView): boolean;
  /** Code of the refusal when nothing has it, e.g. `InvalidSubnetID.NotFound`. */
  code: string;
  /** Code of the refusal when the target is deleted while this resource exists; none: deletion is allowed. */
  inUseCode?: string;
}

/** How one resource type behaves in the simulated cloud. One object a type; plain data where the behaviour is plain. */
export interface ResourceModel {
  readonly type: string;
  /** Title of the AWS document that the model follows. */
  readonly source: string;
  /** Physical name chosen by the provider when the program gives none: logical name, a hyphen and seven hexadecimal digits. */
  readonly autoName?: { property: string; maxLength: number; lowerCase?: boolean };
  /** Whether the provider merges its `defaultTags` into `tags`. */
  readonly taggable?: boolean;
  /** Input properties (paths) whose change replaces the resource. */
  readonly replaceOn?: readonly string[];
  /** Names of outputs that the provider marks secret whatever the program says, e.g. `password`. */
  readonly secretOutputs?: readonly string[];
  /** Whether a replacement must delete the old resource first (its key would collide). */
  readonly deleteBeforeReplace?: boolean;
  /**
   * Inputs that the provider adds at Check, e.g. the hash of the files that a path names: what changes outside the program
   * then shows as a difference.
   */
  checkInputs?(inputs: Properties): Properties;
  /** What makes the resource unique in the account, e.g. an IAM role's name; undefined: many of the same may exist. */
  key?(inputs: Properties, cloud: CloudView): string | undefined;
  /** Code of the refusal of a second resource with the same key. */
  readonly duplicateCode?: string;
  readonly references?: readonly Reference[];
  /**
   * Throws a `CloudError` for what the service would refuse. `existing` is set on update. A value that is not known yet
   * (a symbol in place of a string or number) is never judged, so the same check may run in a preview.
   */
  validate?(inputs: Properties, cloud: CloudView, existing?: CloudResource): void;
  /** The id and the computed outputs (inputs are laid under them). */
  create(inputs: Properties, cloud: CloudView): { id: string; outputs: Properties };
  /** Computed outputs after an update; by default the old computed outputs stay. */
  update?(inputs: Properties, existing: CloudResource, cloud: CloudView): Properties;
  /** Throws a `CloudError` when the resource cannot be deleted now, beyond `references` of others. */
  validateDelete?(existing: CloudResource, cloud: CloudView): void;
}

/** How one look-up (`aws:index/getCallerIdentity:getCallerIdentity`) is answered. */
export interface InvokeModel {
  readonly token: string;
  readonly source: string;
  answer(args: Properties, cloud: CloudView): Properties;
}
