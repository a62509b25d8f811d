import type { AuditedResource, Rule } from "../../policies";

const PROJECT = "urn:pulumi:prod::shop";

/** A resource of a state, its URN made from type and name. */
export function audited(type: string, name: string, properties: object = {}): AuditedResource {
  return {
    urn: `${PROJECT}::${type}::${name}`,
    type,
    name,
    properties: properties as Record<string, unknown>,
    propertyDependencies: {},
    protect: false,
  };
}

export const INSTANCE = "aws:rds/instance:Instance";

/** A rule about a type of its own, that finds what `check` says. */
export function ruleOf(changes: Partial<Rule> & { check: Rule["check"] }): Rule {
  return {
    name: "test-rule",
    pack: "security",
    severity: "high",
    asks: "Something is asked.",
    why: "Otherwise something happens.",
    fix: "Do something.",
    example: "new Thing()",
    frameworks: { hipaa: ["164.312(b)"] },
    publicIds: ["CKV_AWS_1"],
    scope: "resource",
    types: ["test:index:Thing"],
    ...changes,
  } as Rule;
}
