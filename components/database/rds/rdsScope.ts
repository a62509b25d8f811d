import * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../../foundation";
import type { Engine } from "./engine";
import type { RdsDatabaseArgs, RdsTransforms } from "./rdsArgs";
import type { RdsPlan } from "./rdsPlan";

/** What every child of a database is declared with. */
export interface RdsScope {
  /** The component's name, with which each child's name starts. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly engine: Engine;
  readonly args: RdsDatabaseArgs;
  readonly plan: RdsPlan;
  readonly tags: Record<string, pulumi.Input<string>>;
  readonly transform: RdsTransforms;
  readonly identifier: pulumi.Output<string>;
  readonly kmsKeyArn: pulumi.Output<string>;
}

/** Name, arguments and options of a child, its transform applied; an empty suffix gives it the component's own name. */
export function child<Args extends object>(
  scope: Pick<RdsScope, "name" | "parent">,
  suffix: string,
  transform: Transform<Args> | undefined,
  args: Args,
  opts: pulumi.CustomResourceOptions = {},
): [name: string, args: Args, opts: pulumi.CustomResourceOptions] {
  const name = suffix === "" ? scope.name : `${scope.name}-${suffix}`;
  return transformed(transform, name, args, { parent: scope.parent, ...opts });
}
