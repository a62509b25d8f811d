import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { isMap, parseDocument } from "yaml";
import type { Environment } from "../../../stacks/environment";
import { failed } from "../../failure";
import type { Project } from "../../project/findProject";
import { planOf, type WorkloadPlan } from "../../run/planWorkloads";
import { Console } from "../../terminal/console";

interface BaseProject {
  /** The project's directory in the base. */
  root: string;
  environment: Environment;
  project: Project;
  /** Directory of Score files; default: the project's own. */
  directory: string | undefined;
}

/**
 * The workloads of the base.
 *
 * @returns undefined when the base does not have the environment.
 * @throws Failure (exit code 1) when the base's Score files are wrong.
 */
export function planOfBase({ root, environment, project, directory }: BaseProject): WorkloadPlan | undefined {
  if (!fs.existsSync(path.join(root, `Pulumi.${environment.name}.yaml`))) return undefined;
  const present = directory === undefined || fs.existsSync(directory) ? directory : undefined;
  const begun = { project: { ...project, root }, environment, console: new Console(true) };
  try {
    return planOf(begun, { platformOnly: false, ...(present !== undefined && { workloads: present }) });
  } catch (error) {
    throw failed(`the base's Score files are wrong, so nothing can be compared with it:\n${messageOf(error)}`);
  }
}

interface BringUp {
  /** Directory of the plinth that the base runs with. */
  kit: string;
  root: string;
  environment: string;
  directory: string | undefined;
  plan: WorkloadPlan;
  /** Workloads to bring up, as far as the base has them; those whose shared resources they use come too. */
  names: readonly string[];
}

/**
 * Brings the base up with its own program, on a simulator of its own. Nothing is judged: that is for the change.
 *
 * @throws Failure (exit code 1) with its words when that fails.
 */
export async function bringUpBase({ kit, root, environment, directory, plan, names }: BringUp): Promise<void> {
  judgeNothing(root, environment);
  const workloads = withOwners(plan, names);
  const chosen = workloads.length === 0 ? ["--platform-only"] : ["--workload", ...workloads];
  const where = directory === undefined || workloads.length === 0 ? [] : ["--workloads", directory];
  const command = path.join(kit, "bin", "plinth.js");
  const args = [command, "up", environment, "--sandbox", "--yes", "--json", ...where, ...chosen];
  const { code, text } = await run(args, root);
  if (code !== 0) throw failed(`the base cannot be brought up on the simulator:\n${lastLines(text)}`);
}

function withOwners({ chosen }: WorkloadPlan, names: readonly string[]): string[] {
  const wanted = new Set(chosen.map(({ name }) => name).filter((name) => names.includes(name)));
  for (const name of wanted) {
    for (const owner of chosen.find((each) => each.name === name)?.after ?? []) wanted.add(owner);
  }
  return [...wanted];
}

const NOTHING = { critical: "disabled", high: "disabled", medium: "disabled", low: "disabled" };

/** In the base's copy of the environment's file: what the base breaks is judged from its state, and must not stop it. */
function judgeNothing(root: string, environment: string): void {
  const file = path.join(root, `Pulumi.${environment}.yaml`);
  const document = parseDocument(fs.readFileSync(file, "utf8"));
  const settings = document.getIn(["config", "plinth:environment"]);
  if (!isMap(settings)) return;
  document.setIn(["config", "plinth:environment", "policies"], { enforcement: NOTHING });
  fs.writeFileSync(file, document.toString());
  fs.rmSync(path.join(root, "policies", "waivers.yaml"), { force: true });
}

function run(args: readonly string[], cwd: string): Promise<{ code: number | null; text: string }> {
  const env = { ...process.env, NO_COLOR: "1", CI: "true" };
  const child = spawn(process.execPath, [...args], { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, text }));
  });
}

const SHOWN_LINES = 12;

function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
