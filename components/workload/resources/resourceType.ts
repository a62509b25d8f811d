import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass } from "../../foundation";
import type { WorkloadPlatform } from "../platform";
import type { ScoreResource, ScoreWorkload } from "../score";
import type { Neighbourhood } from "../neighbourhood";

/**
 * What a Score `resources` entry of one type becomes. One object a type; an organisation adds its own by passing them to
 * `Workload` and `validateWorkloads` as `resourceTypes`.
 */
export interface ResourceType {
  /** Value of `type` in Score files, e.g. `postgres`. */
  readonly type: string;
  /** What it gives the workload, one sentence. */
  readonly summary: string;
  /** Values of `class` and what each chooses; `default` is what a file that names no class gets. */
  readonly classes: Readonly<Record<string, string>>;
  /** JSON schema (2020-12) of `params`, validated with placeholders unresolved where they stand. */
  readonly params: object;
  /** What placeholders may name, or `any` where every name is one. */
  readonly outputs: Readonly<Record<string, OutputDescription>> | "any";
  /** Whether a container can mount it: `${resources.data}` as the source of a volume. */
  readonly mountable?: boolean;
  /** Whether it declares nothing that two stacks could both own, so that sharing it by `id` needs no owner. */
  readonly declaresNothing?: boolean;
  /** What no schema can say about a request, e.g. that another workload has no such port. Runs without an engine. */
  check?(request: ResourceRequest): RequestProblem[];
  /** Declares it. */
  provision(context: ResourceContext): ProvisionedResource;
  /**
   * What a workload gets of a resource that another workload owns, without declaring it. Default: `shared`, as the owner's
   * stack exported it.
   */
  borrow?(context: ResourceContext, shared: SharedResource | undefined): ProvisionedResource;
}

/** What the stack of a resource's owner exports for other workloads. */
export type SharedResource = Pick<ProvisionedResource, "statements" | "egress"> & {
  readonly outputs: Readonly<Record<string, OutputValue>>;
};

export interface OutputDescription {
  readonly summary: string;
  /** Secret outputs reach a pod through an ExternalSecret only. */
  readonly secret?: boolean;
}

/** A resource as a Score file asks for it, for checks that run before any engine. */
export interface ResourceRequest {
  /** Key in `resources`. */
  readonly name: string;
  readonly resource: ScoreResource;
  readonly workload: ScoreWorkload;
  readonly neighbourhood: Neighbourhood;
  /** The outputs of this resource that placeholders name. */
  readonly used: readonly string[];
}

export interface RequestProblem {
  /** Pointer inside the resource, e.g. `/params/port`; empty for the resource itself. */
  readonly path: string;
  readonly message: string;
}

/** What a resource type works with when it declares a resource. */
export interface ResourceContext {
  /** Prefix of the names of its Pulumi resources, unique in the stack, e.g. `orders-db`. */
  readonly prefix: string;
  /** Key in `resources`. */
  readonly name: string;
  /** Whom it belongs to: what its physical names are made of. */
  readonly identity: ResourceIdentity;
  readonly resource: ScoreResource;
  /** Params with every placeholder resolved. */
  readonly params: Readonly<Record<string, pulumi.Input<unknown>>>;
  readonly workload: ScoreWorkload;
  readonly environmentClass: EnvironmentClass;
  readonly platform: WorkloadPlatform;
  /** Namespace of the workload. */
  readonly namespace: pulumi.Input<string>;
  /** Labels of the workload's Kubernetes objects: name, team, system. */
  readonly labels: Readonly<Record<string, string>>;
  /** Tags of the workload's AWS resources, beside those of the provider. */
  readonly tags: Readonly<Record<string, string>>;
  readonly neighbourhood: Neighbourhood;
  /** Values that a resource of type `environment` gives. */
  readonly variables: Readonly<Record<string, string>>;
  /** Options for its children. */
  readonly opts: pulumi.CustomResourceOptions;
}

/** Who a resource belongs to: one workload's entry, or everyone who names the same `id`. */
export type ResourceIdentity = { workload: string; name: string } | { id: string };

/** A value that a placeholder stands for: plain, or one that only External Secrets may read. */
export type OutputValue = pulumi.Input<string> | SecretValue;

/** A property of a JSON secret in Secrets Manager. */
export interface SecretValue {
  readonly secret: {
    /** Name or ARN of the secret. */
    readonly key: pulumi.Input<string>;
    /** Property of its JSON, e.g. `password`. */
    readonly property: string;
  };
}

/** What a declared resource gives the workload. */
export interface ProvisionedResource {
  /** By output name. For a type with outputs `any` a function of the name. */
  readonly outputs: Readonly<Record<string, OutputValue>> | ((name: string) => OutputValue);
  /** What the workload's role must be allowed, in IAM statements. */
  readonly statements?: readonly aws.iam.PolicyStatement[];
  /** Where the workload's pods must be able to connect to. */
  readonly egress?: readonly Egress[];
  /** The source of a pod's volume, for mountable types. */
  readonly volume?: VolumeSource;
  /** The workload's pods start after these are ready. */
  readonly dependsOn?: readonly pulumi.Resource[];
  /** Where the gateway sends requests to the workload from. */
  readonly route?: { readonly host: pulumi.Input<string>; readonly path: pulumi.Input<string> };
  /** Overrides the workload's scaling. */
  readonly scaling?: ReplicaScaling;
}

/** How many pods run, and what makes them more: targets in percent of the containers' requests. */
export interface ReplicaScaling {
  min?: number;
  max?: number;
  cpu?: number;
  memory?: number;
}

/** A destination of the workload's pods. */
export type Egress =
  | { readonly workload: string }
  | { readonly cidr: pulumi.Input<string>; readonly ports: readonly pulumi.Input<number>[] };

/** The part of a Kubernetes volume that says where it comes from. */
export type VolumeSource =
  | { readonly emptyDir: { medium?: string; sizeLimit?: string } }
  | { readonly persistentVolumeClaim: { claimName: pulumi.Input<string> }; readonly singleNode: boolean };

/** Whether an output is secret. */
export function isSecret(value: OutputValue): value is SecretValue {
  return typeof value === "object" && value !== null && "secret" in value && !("apply" in value);
}
