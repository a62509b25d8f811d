import * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../foundation";
import type { EksClusterTransforms } from "./eksClusterArgs";

/** What every child of a cluster is declared with. */
export interface ClusterScope {
  /** The component's name, with which each child's name starts. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly tags: Record<string, pulumi.Input<string>>;
  readonly transform: EksClusterTransforms;
}

/**
 * Name, arguments and options of a child, its transform applied. Every child's parent is the component itself: `dependsOn`
 * a component reaches its own children, not the children of those.
 */
export function child<Args extends object>(
  scope: ClusterScope,
  suffix: string,
  transform: Transform<Args> | undefined,
  args: Args,
  opts: pulumi.CustomResourceOptions = {},
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  return transformed(transform, `${scope.name}-${suffix}`, args, { parent: scope.parent, ...opts });
}
