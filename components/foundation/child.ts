import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "./transform";

/** What every child of a component is declared with. */
export interface ChildScope<Transforms> {
  /** The component's name, with which each child's name starts. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly tags: Record<string, pulumi.Input<string>>;
  readonly transform: Transforms;
}

/**
 * Name, arguments and options of a child, its transform applied: what a resource constructor takes. Its name is the
 * component's with `suffix`, or the component's own where that is empty. Its parent is the component itself, never
 * another child, because `dependsOn` a component reaches that component's own children and not the children of those.
 */
export function child<Args extends object>(
  { name, parent }: ChildScope<unknown>,
  suffix: string,
  transform: Transform<Args> | undefined,
  args: Args,
  opts: pulumi.CustomResourceOptions = {},
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  return transformed(transform, suffix === "" ? name : `${name}-${suffix}`, args, { parent, ...opts });
}
