import * as path from "node:path";
import type { CheckCommandOptions } from "../commands/check";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput, failed } from "../failure";
import { environmentPolicies } from "../policy/environmentPolicies";
import { packageVersion } from "../project/packageRoot";
import { begin, type Begun } from "../run/begin";
import { planOf, type WorkloadPlan } from "../run/planWorkloads";
import { policyArguments } from "../run/policyArguments";
import { exitCodeOf } from "../run/verdict";
import type { Base, Selection } from "./base/base";
import { chooseBase } from "./base/chooseBase";
import { composeReport } from "./composeReport";
import type { CostChangeOf } from "./costChange";
import { FORMATS, formatsIn, type Format } from "./formats/formats";
import { Repository } from "../git/repository";
import { prepareDirectory, writeReports } from "./formats/writeReports";
import type { CheckedStack } from "./preview/checkedStack";
import type { PreviewedStacks } from "./preview/previewStacks";
import type { CheckReport } from "./report";

const ALL_FORMATS = Object.keys(FORMATS) as Format[];

/**
 * `plinth check`: what a pull request needs in one run.
 *
 * @param costChange estimates what the change costs; without it the report has no cost section.
 */
export async function runCheck(
  environmentName: string,
  options: CheckCommandOptions,
  costChange?: CostChangeOf,
): Promise<ExitCode> {
  const formats = chosenFormats(options);
  const begun = begin(environmentName, options);
  const policies = environmentPolicies(begun.project.root, begun.environment);
  const base = chooseBase(begun, options);
  const plan = planOf(begun, { ...options, platformOnly: false });
  const selection = base.select(plan, { workloadsOnly: options.workload !== undefined });
  if (options.out !== undefined) prepareDirectory(options.out);
  tell(begun, base, selection);
  const { stacks, skipped } = await preview(begun, base, plan, selection);
  const exitCode = exitCodeOf(stacks.map(({ outcome }) => outcome));
  if (exitCode === EXIT.badInput) throw badInput(refusedInputs(stacks));
  const { project, environment } = begun;
  const report = composeReport({
    environment,
    root: project.root,
    repository: Repository.around(project.root)?.root ?? project.root,
    plan,
    base: base.description,
    simulated: base.simulated,
    stacks,
    skipped,
    policies,
    costChange,
  });
  deliver(begun, report, formats, options);
  return exitCode;
}

/**
 * @throws Failure (exit code 2) when a format does not exist, or several would go to standard output.
 */
function chosenFormats({ format, out, json }: CheckCommandOptions): Format[] {
  const formats = format === undefined ? undefined : formatsIn(format);
  if (out !== undefined) return formats ?? ALL_FORMATS;
  if (json && formats !== undefined && formats.join() !== "json") {
    throw badInput(`--format is ${JSON.stringify(format)} and --json is given: say where the files go with --out DIR`);
  }
  if (formats !== undefined && formats.length > 1) {
    throw badInput(
      `--format is ${JSON.stringify(format)}: only one format goes to standard output; say where the files go with --out DIR`,
    );
  }
  return formats ?? ["markdown"];
}

function tell({ console, environment }: Begun, { description, simulated }: Base, { skipped }: Selection): void {
  const where = simulated ? ", on a simulator: nothing real is read or changed" : "";
  const { name, commit, branchedOff } = description;
  const at = commit === undefined ? "" : ` (${branchedOff ? "branched off at " : ""}${commit.slice(0, 9)})`;
  console.note(`checking ${environment.name} against ${name}${at}${where}`);
  for (const { name: stack, because } of skipped) console.note(`${stack}: skipped, ${because}`);
}

async function preview(begun: Begun, base: Base, plan: WorkloadPlan, selection: Selection): Promise<PreviewedStacks> {
  const nothing = selection.platform === undefined && selection.workloads.size === 0 && !selection.withRemoved;
  if (nothing) return { stacks: [], skipped: selection.skipped };
  const [{ previewStacks }, open] = await Promise.all([
    import("./preview/previewStacks.js"),
    base.open(plan, selection),
  ]);
  try {
    const policies = policyArguments({ ...open.session, project: begun.project });
    const previewed = await previewStacks(open, plan, selection, policies);
    if (open.session.cancellation.requested) throw failed("cancelled; nothing was changed");
    return previewed;
  } finally {
    await open.close();
  }
}

function refusedInputs(stacks: readonly CheckedStack[]): string {
  const refused = stacks.filter(({ outcome }) => outcome.inputRefused);
  return refused.flatMap(({ outcome }) => outcome.errors.map(({ message }) => message)).join("\n");
}

function deliver(begun: Begun, report: CheckReport, formats: readonly Format[], options: CheckCommandOptions): void {
  const { console } = begun;
  const version = packageVersion();
  console.document(JSON.parse(FORMATS.json.text(report, version)));
  if (options.out === undefined) {
    for (const format of formats) console.print(FORMATS[format].text(report, version).trimEnd());
    return;
  }
  const files = writeReports(options.out, report, formats, version);
  console.note(`${report.verdict}; written: ${files.map((file) => path.relative(process.cwd(), file)).join(", ")}`);
}
