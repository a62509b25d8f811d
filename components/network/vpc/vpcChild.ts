import * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../../foundation";
import type { VpcTransforms } from "./vpcArgs";

/** What every child of a VPC is declared with. */
export interface VpcScope {
  /** The component's name, with which each child's name starts. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly tags: Record<string, pulumi.Input<string>>;
  readonly transform: VpcTransforms;
}

/**
 * Name, arguments and options of a child, its transform applied. Every child's parent is the component itself: `dependsOn`
 * a component reaches its own children, not the children of those.
 */
export function child<Args extends object>(
  scope: VpcScope,
  suffix: string,
  transform: Transform<Args> | undefined,
  args: Args,
  opts: pulumi.CustomResourceOptions = {},
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  const name = suffix === "" ? scope.name : `${scope.name}-${suffix}`;
  return transformed(transform, name, args, { parent: scope.parent, ...opts });
}

/** The VPC's tags with the child's own over them. */
export function tagsOf(
  scope: VpcScope,
  suffix: string,
  own: Record<string, pulumi.Input<string>> = {},
): Record<string, pulumi.Input<string>> {
  return { Name: suffix === "" ? scope.name : `${scope.name}-${suffix}`, ...scope.tags, ...own };
}
