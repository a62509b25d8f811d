import fs from "node:fs";
import path from "node:path";

/** A file below `estimators/` that exports `estimator`, or its fixtures. */
interface Found {
  /** Path without extension, relative to `estimators/`, e.g. `network/natGateway`. */
  module: string;
  variable: string;
}

/** The module that lists every estimator. */
export function estimatorTable(cost: string): string {
  const found = modulesExporting(cost, "estimator");
  return [
    'import type { Estimator } from "../estimator";',
    ...found.map(({ module, variable }) => `import { estimator as ${variable} } from "../estimators/${module}";`),
    "",
    "/** Every estimator. */",
    "export const ESTIMATORS: readonly Estimator[] = [",
    ...found.map(({ variable }) => `  ${variable},`),
    "];",
  ].join("\n");
}

/** The module that holds the fixtures of every estimator by the estimator's path. */
export function fixtureTable(cost: string): string {
  const found = modulesExporting(cost, "fixtures");
  return [
    'import type { EstimatorFixtures } from "../fixture";',
    ...found.map(({ module, variable }) => `import { fixtures as ${variable} } from "../estimators/${module}";`),
    "",
    "/** What proves each estimator, by its path below `estimators/`. */",
    "export const FIXTURES: Readonly<Record<string, EstimatorFixtures>> = {",
    ...found.map(({ module, variable }) => `  ${JSON.stringify(module.replace(/\.fixtures$/, ""))}: ${variable},`),
    "};",
  ].join("\n");
}

function modulesExporting(cost: string, name: string): Found[] {
  const root = path.join(cost, "estimators");
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => fs.readFileSync(path.join(root, file), "utf8").includes(`export const ${name}`))
    .map((file) => file.replace(/\.ts$/, "").split(path.sep).join("/"))
    .sort()
    .map((module) => ({
      module,
      variable: module.replace(/\.fixtures$/, "").replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    }));
}
