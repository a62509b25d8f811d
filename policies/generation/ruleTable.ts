import fs from "node:fs";
import path from "node:path";

const PACKS = ["tagging", "cost", "security", "reliability", "architecture"];

/** The module that lists every rule: one import per folder `<pack>/<rule>/` that holds a `rule.ts`. */
export function ruleTable(policies: string): string {
  const rules = PACKS.flatMap((pack) =>
    rulesOf(policies, pack).map((name) => ({ pack, name, variable: camelCase(name) })),
  );
  const imports = rules.map(
    ({ pack, name, variable }) => `import { rule as ${variable} } from "../${pack}/${name}/rule";`,
  );
  return [
    ...imports,
    'import type { Rule } from "../rule";',
    "",
    "/** Every rule of every pack. */",
    "export const RULES: readonly Rule[] = [",
    ...rules.map(({ variable }) => `  ${variable},`),
    "];",
  ].join("\n");
}

/** The module that holds the fixtures of every rule by its name. */
export function fixtureTable(policies: string): string {
  const rules = PACKS.flatMap((pack) =>
    rulesOf(policies, pack).map((name) => ({ pack, name, variable: camelCase(name) })),
  );
  return [
    'import type { RuleFixtures } from "../fixture";',
    ...rules.map(
      ({ pack, name, variable }) => `import { fixtures as ${variable} } from "../${pack}/${name}/fixtures";`,
    ),
    "",
    "/** What proves each rule, by the rule's name. */",
    "export const FIXTURES: Readonly<Record<string, RuleFixtures>> = {",
    ...rules.map(({ name, variable }) => `  ${JSON.stringify(name)}: ${variable},`),
    "};",
  ].join("\n");
}

function rulesOf(policies: string, pack: string): string[] {
  const folder = path.join(policies, pack);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, "rule.ts")))
    .sort();
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
