import * as fs from "node:fs";
import * as path from "node:path";
import type { CostedStack } from "../../cost";
import { WORKLOAD_PROJECT } from "../../stacks/workload/stackName";
import { readExport, type StackExport } from "../exports";
import { badInput } from "../failure";
import { pricedResources } from "./pricedResources";

/** The environment that exports are of, where that is known. */
interface Known {
  /** Name of the platform's Pulumi project. */
  project: string;
  environment: string;
}

/**
 * The stacks of an export, or of every export of a directory.
 *
 * @param known calls the stacks of that environment as `plinth` does, so that they can be compared.
 * @throws Failure (exit code 2) when there is none or one cannot be read.
 */
export function exportStacks(given: string, known?: Known): CostedStack[] {
  const stacks = filesOf(given).map((file) => costed(file, readExport(file), known));
  const names = stacks.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badInput(`${given}: two exports are of the stack ${twice}; give one of them`);
  return stacks;
}

function costed(file: string, exported: StackExport, known: Known | undefined): CostedStack {
  const { project, stack } = exported;
  const resources = pricedResources(exported);
  const suffix = known === undefined ? undefined : `-${known.environment}`;
  if (known !== undefined && project === known.project && stack === known.environment) {
    return { name: "platform", attribution: { environment: stack }, resources };
  }
  if (known !== undefined && suffix !== undefined && project === WORKLOAD_PROJECT && stack.endsWith(suffix)) {
    const workload = stack.slice(0, -suffix.length);
    return { name: workload, attribution: { environment: known.environment, workload }, resources };
  }
  const named = stack === "" ? path.basename(file) : `${project}/${stack}`;
  return { name: named, attribution: project === WORKLOAD_PROJECT ? {} : { environment: stack }, resources };
}

function filesOf(given: string): string[] {
  if (!fs.existsSync(given) || !fs.statSync(given).isDirectory()) return [given];
  const files = fs
    .readdirSync(given)
    .filter((name) => name.endsWith(".json"))
    .sort();
  if (files.length === 0) throw badInput(`${given}: there is no .json file in that directory`);
  return files.map((name) => path.join(given, name));
}
