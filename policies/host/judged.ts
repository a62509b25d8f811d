import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import type { RuleResource } from "../rule";
import { secretsOf } from "./secrets";
import { plainProperties } from "./unknowns";

/** A resource as @pulumi/policy hands it to a policy that judges one at a time. */
export function judgedAlone({ urn, type, name, props, opts }: ResourceValidationArgs): RuleResource {
  const properties = plainProperties(props);
  return {
    urn,
    type,
    name,
    properties,
    parent: opts.parent,
    propertyDependencies: {},
    protect: opts.protect,
    secrets: secretsOf(properties),
  };
}

/** A resource as @pulumi/policy hands it to a policy that judges all of a stack. */
export function judgedTogether(resource: PolicyResource): RuleResource {
  const { urn, type, name, props, opts, parent } = resource;
  const properties = plainProperties(props);
  const propertyDependencies = Object.fromEntries(
    Object.entries(resource.propertyDependencies).map(([path, on]) => [path, on.map((dependency) => dependency.urn)]),
  );
  return {
    urn,
    type,
    name,
    properties,
    parent: parent?.urn,
    propertyDependencies,
    protect: opts.protect,
    secrets: secretsOf(properties),
  };
}
