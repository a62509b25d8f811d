import type { Fixture, RuleFixtures } from "../../policies/fixture";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import { FIXTURES } from "../../policies/generated/fixtures";
import type { Rule, RuleResource, RuleSettings } from "../../policies/rule";

/** The fixtures that stand beside a rule. */
export function fixturesOf(rule: Rule): RuleFixtures {
  const fixtures = FIXTURES[rule.name];
  if (fixtures === undefined) throw new Error(`${rule.name} has no fixtures: run npm run generate:rules`);
  return fixtures;
}

/** A fixture's resources as the host shows them to a rule. */
export function resourcesOf(fixture: Fixture): RuleResource[] {
  const urns = new Map<string, string>();
  const named = fixture.resources.map((resource) => ({ name: "main", ...resource }));
  for (const { type, name } of named) urns.set(name, `urn:pulumi:test::fixtures::${type}::${name}`);
  const urnOf = (name: string): string => urns.get(name) ?? `urn:missing::${name}`;
  return named.map(({ type, name, properties, dependsOn = {}, protect = false, secrets }) => ({
    urn: urnOf(name),
    type,
    name,
    properties: properties as Record<string, unknown>,
    propertyDependencies: Object.fromEntries(Object.entries(dependsOn).map(([key, on]) => [key, on.map(urnOf)])),
    protect,
    secrets,
  }));
}

/** Names of the resources that a rule flags, and what it says. */
export function judge(rule: Rule, fixture: Fixture): { flagged: string[]; messages: string[] } {
  const settings: RuleSettings = { ...DEFAULT_SETTINGS, ...fixture.settings };
  const found = judgeAll(rule, resourcesOf(fixture), settings);
  return {
    flagged: [...new Set(found.map(({ resource }) => resource.name))].sort(),
    messages: found.map(({ message }) => message),
  };
}

/** Runs a rule over resources as the host does: only those of its types. */
export function judgeAll(
  rule: Rule,
  resources: readonly RuleResource[],
  settings: RuleSettings,
): { resource: RuleResource; message: string }[] {
  const own = resources.filter(({ type }) => rule.types.includes(type));
  if (rule.scope === "stack") return rule.check(own, settings);
  return own.flatMap((resource) => rule.check(resource, settings).map(({ message }) => ({ resource, message })));
}
