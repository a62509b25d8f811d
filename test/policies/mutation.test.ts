import assert from "node:assert/strict";
import { RULES } from "../../policies";
import type { Fixture } from "../../policies/fixture";
import {
  UNKNOWN,
  type Finding,
  type ResourceRule,
  type Rule,
  type RuleResource,
  type StackRule,
} from "../../policies/rule";
import { fixturesOf, judge } from "./fixtures";

/** The situations in which a rule, or a mutant of it, says something else than its fixtures expect. */
function failures(mutant: Rule, rule: Rule): string[] {
  const { pass, fail, unknown } = fixturesOf(rule);
  const quiet = Object.entries({ ...pass, ...unknown }).filter(
    ([, fixture]) => judge(mutant, fixture).flagged.length > 0,
  );
  const loud = Object.entries(fail).filter(([, fixture]) => {
    const expected = fixture.flagged ?? [fixture.resources[0]?.name ?? "main"];
    return judge(mutant, fixture).flagged.join() !== [...expected].sort().join();
  });
  return [...quiet, ...loud].map(([situation]) => situation);
}

const FOUND: Finding = { message: "mutant" };

/** Another rule; undefined where it would be the same. */
type Mutation = (rule: Rule) => Rule | undefined;

const onResources =
  (change: (rule: ResourceRule, resource: RuleResource, found: Finding[]) => Finding[]) =>
  (rule: ResourceRule): ResourceRule => ({
    ...rule,
    check: (resource, settings) => change(rule, resource, rule.check(resource, settings)),
  });

const onStacks =
  (change: (all: readonly RuleResource[], flagged: ReadonlySet<RuleResource>) => Iterable<RuleResource>) =>
  (rule: StackRule): StackRule => ({
    ...rule,
    check: (all, settings) => {
      const flagged = new Set(rule.check(all, settings).map(({ resource }) => resource));
      return [...change(all, flagged)].map((resource) => ({ resource, ...FOUND }));
    },
  });

const mutated =
  (ofResources: (rule: ResourceRule) => Rule, ofStacks: (rule: StackRule) => Rule): Mutation =>
  (rule) =>
    rule.scope === "resource" ? ofResources(rule) : ofStacks(rule);

/** Properties in which what is not known yet is missing. */
function withoutUnknown(value: unknown): unknown {
  if (value === UNKNOWN) return undefined;
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutUnknown(inner)]));
}

/** The rule, shown resources that are changed first. */
function shown(rule: Rule, change: (properties: unknown) => unknown): Rule {
  const changed = (resource: RuleResource): RuleResource => ({
    ...resource,
    properties: change(resource.properties) as Record<string, unknown>,
  });
  if (rule.scope === "stack") {
    const mutant: StackRule = { ...rule, check: (all, settings) => rule.check(all.map(changed), settings) };
    return mutant;
  }
  const mutant: ResourceRule = { ...rule, check: (resource, settings) => rule.check(changed(resource), settings) };
  return mutant;
}

/** Where a missing property is a finding, one that is not known yet must not be taken for missing. */
const guessing: Mutation = (rule) => {
  const readsProperties =
    failures(
      shown(rule, () => ({})),
      rule,
    ).length > 0;
  return "absent attribute" in fixturesOf(rule).fail && readsProperties ? shown(rule, withoutUnknown) : undefined;
};

/** Some rules flag whatever is of their types: there is nothing that they let pass. */
const flagging: Mutation = (rule) => {
  const { pass, unknown } = fixturesOf(rule);
  if (resourcesIn(pass) + resourcesIn(unknown) === 0) return undefined;
  return mutated(
    onResources(() => [FOUND]),
    onStacks((all) => all),
  )(rule);
};

function resourcesIn(fixtures: Readonly<Record<string, Fixture>>): number {
  return Object.values(fixtures).reduce((sum, { resources }) => sum + resources.length, 0);
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "its check dropped": mutated(
    onResources(() => []),
    onStacks(() => []),
  ),
  "its check negated": mutated(
    onResources((_rule, _resource, found) => (found.length > 0 ? [] : [FOUND])),
    onStacks((all, flagged) => all.filter((resource) => !flagged.has(resource))),
  ),
  "everything flagged": flagging,
  "what is not known taken for missing": guessing,
};

describe("policies: mutants of every rule", () => {
  for (const rule of RULES) {
    it(`${rule.name}: a fixture notices each`, () => {
      assert.deepEqual(failures(rule, rule), [], "the rule itself");
      for (const [what, mutate] of Object.entries(MUTATIONS)) {
        const mutant = mutate(rule);
        if (mutant !== undefined) assert.notDeepEqual(failures(mutant, rule), [], `with ${what}`);
      }
    });
  }
});
