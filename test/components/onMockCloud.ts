import { Vpc } from "../../components/network";
import { enforcementOf, RULES } from "../../policies";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import type { RuleResource, RuleSettings } from "../../policies/rule";
import { useMockCloud, type MockCloud, type MockResource } from "../../sandbox/testing";

/** What a component declared in a new Vpc of the simulated account, which refuses what AWS refuses. */
export async function onMockCloud<T>(make: (network: Vpc) => T): Promise<{ made: T; cloud: MockCloud }> {
  const cloud = await useMockCloud();
  const made = await cloud.declare(() => make(new Vpc("net", { region: "us-east-1" })));
  return { made, cloud };
}

/** What the rules of the security and reliability packs that stop production have against resources, as `rule: resource`. */
export function objections(resources: readonly MockResource[], settings: Partial<RuleSettings> = {}): string[] {
  const judged = resources.map(({ type, name, inputs }): RuleResource => ({
    urn: `urn:pulumi:stack::project::${type}::${name}`,
    type,
    name,
    properties: inputs,
    propertyDependencies: {},
    // Mocks are not told of options: tests of the components look at this one where it is declared.
    protect: true,
  }));
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const stopping = RULES.filter(
    (rule) =>
      (rule.pack === "security" || rule.pack === "reliability") &&
      enforcementOf(rule, { environmentClass: "prod" }) === "mandatory",
  );
  return stopping.flatMap((rule) => {
    const wanted = judged.filter(({ type }) => rule.types.includes(type));
    if (rule.scope === "stack") return rule.check(wanted, all).map(({ resource }) => `${rule.name}: ${resource.name}`);
    return wanted.flatMap((resource) => rule.check(resource, all).map(() => `${rule.name}: ${resource.name}`));
  });
}
