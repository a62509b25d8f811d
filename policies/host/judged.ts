import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import type { RuleResource } from "../rule";
import { plainProperties } from "./unknowns";

/** A resource as @pulumi/policy hands it to a policy that judges one at a time. */
export function judgedAlone({ urn, type, name, props, opts }: ResourceValidationArgs): RuleResource {
  return {
    urn,
    type,
    name,
    properties: plainProperties(props),
    parent: opts.parent,
    propertyDependencies: {},
    protect: opts.protect,
  };
}

/** A resource as @pulumi/policy hands it to a policy that judges all of a stack. */
export function judgedTogether(resource: PolicyResource): RuleResource {
  const { urn, type, name, props, opts, parent } = resource;
  const propertyDependencies = Object.fromEntries(
    Object.entries(resource.propertyDependencies).map(([path, on]) => [path, on.map((dependency) => dependency.urn)]),
  );
  return {
    urn,
    type,
    name,
    properties: plainProperties(props),
    parent: parent?.urn,
    propertyDependencies,
    protect: opts.protect,
  };
}
