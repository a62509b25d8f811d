import * as pulumi from "@pulumi/pulumi";

/**
 * The escape hatch of a component's child: either properties laid over the arguments that the component computed, or a
 * function that may change arguments and options in place. It has the last word before the child is declared.
 */
export type Transform<Args> = Partial<Args> | ((args: Args, opts: pulumi.CustomResourceOptions, name: string) => void);

/** Applies `transform` to a child's name, arguments and options and returns the triple a resource constructor takes. */
export function transformed<Args extends object>(
  transform: Transform<Args> | undefined,
  name: string,
  args: Args,
  opts: pulumi.CustomResourceOptions,
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  if (typeof transform !== "function") return [name, { ...args, ...transform }, opts];
  const ownArgs = { ...args };
  const ownOpts = { ...opts };
  transform(ownArgs, ownOpts, name);
  return [name, ownArgs, ownOpts];
}
