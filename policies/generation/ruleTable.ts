import fs from "node:fs";
import path from "node:path";

const PACKS = ["tagging", "cost", "security", "reliability", "architecture"];

/** The module that lists every rule: one import per folder of a pack, or of a service in it, that holds a `rule.ts`. */
export function ruleTable(policies: string): string {
  const rules = rulesOf(policies);
  const imports = rules.map(({ folder, variable }) => `import { rule as ${variable} } from "../${folder}/rule";`);
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
  const rules = rulesOf(policies);
  return [
    'import type { RuleFixtures } from "../fixture";',
    ...rules.map(({ folder, variable }) => `import { fixtures as ${variable} } from "../${folder}/fixtures";`),
    "",
    "/** What proves each rule, by the rule's name. */",
    "export const FIXTURES: Readonly<Record<string, RuleFixtures>> = {",
    ...rules.map(({ name, variable }) => `  ${JSON.stringify(name)}: ${variable},`),
    "};",
  ].join("\n");
}

interface RuleFolder {
  /** Below `policies/`, e.g. `security/rds/rds-not-public`. */
  folder: string;
  name: string;
  variable: string;
}

function rulesOf(policies: string): RuleFolder[] {
  return PACKS.flatMap((pack) => ruleFolders(policies, pack)).map((folder) => {
    const name = path.basename(folder);
    return { folder, name, variable: camelCase(name) };
  });
}

/** A folder with a `rule.ts`, or those inside it: a pack of many rules groups them by service. */
function ruleFolders(policies: string, folder: string): string[] {
  const absolute = path.join(policies, folder);
  if (!fs.existsSync(absolute)) return [];
  if (fs.existsSync(path.join(absolute, "rule.ts"))) return [folder];
  return fs
    .readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => ruleFolders(policies, `${folder}/${name}`));
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
