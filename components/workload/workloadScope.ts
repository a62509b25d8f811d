import type * as pulumi from "@pulumi/pulumi";
import { transformed } from "../foundation";
import type { Transform } from "../foundation";
import type { WorkloadResources } from "./provisionResources";
import type { ScoreWorkload } from "./score";
import type { WorkloadArgs } from "./workloadArgs";

/** What every child of a workload is declared with. */
export interface WorkloadScope {
  /** The component's name, with which each child's name starts. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly args: WorkloadArgs;
  readonly score: ScoreWorkload;
  readonly namespace: pulumi.Input<string>;
  readonly labels: Record<string, string>;
}

/** The scope after the Score file's resources are declared. */
export interface PodScope extends WorkloadScope {
  readonly resources: WorkloadResources;
}

/** Name, arguments and options of a child, its transform applied. An empty suffix gives the component's own name. */
export function child<Args extends object>(
  { name, parent }: Pick<WorkloadScope, "name" | "parent">,
  suffix: string,
  transform: Transform<Args> | undefined,
  args: Args,
  opts: pulumi.CustomResourceOptions = {},
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  return transformed(transform, suffix === "" ? name : `${name}-${suffix}`, args, { parent, ...opts });
}
