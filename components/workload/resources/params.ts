import * as pulumi from "@pulumi/pulumi";
import type { ResourceContext } from "./resourceType";

/** A text parameter whose placeholders are resolved; `fallback` where the file gives none. */
export function textParam(
  context: ResourceContext,
  name: string,
  fallback: pulumi.Input<string>,
): pulumi.Output<string>;
export function textParam(context: ResourceContext, name: string): pulumi.Output<string> | undefined;
export function textParam(
  { params }: ResourceContext,
  name: string,
  fallback?: pulumi.Input<string>,
): pulumi.Output<string> | undefined {
  const value = params[name] ?? fallback;
  return value === undefined ? undefined : pulumi.output(value).apply(String);
}

/** A parameter that is known before anything is declared, because its schema allows no placeholder. */
export function plainParam<T>({ resource }: Pick<ResourceContext, "resource">, name: string, fallback: T): T {
  return (resource.params[name] as T | undefined) ?? fallback;
}
