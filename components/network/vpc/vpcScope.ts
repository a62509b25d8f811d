import type * as pulumi from "@pulumi/pulumi";
import type { ChildScope } from "../../foundation";
import type { VpcTransforms } from "./vpcArgs";

/** What every child of a VPC is declared with. */
export type VpcScope = ChildScope<VpcTransforms>;

/** A name, the VPC's tags over it and the child's own over both. */
export function tagsOf(
  { name, tags }: VpcScope,
  suffix: string,
  own: Record<string, pulumi.Input<string>> = {},
): Record<string, pulumi.Input<string>> {
  return { Name: suffix === "" ? name : `${name}-${suffix}`, ...tags, ...own };
}
