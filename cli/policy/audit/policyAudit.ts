import { audit, readBaseline, type AuditResult } from "../../../policies";
import type { PolicyAuditOptions } from "../../commands/policy";
import { EXIT, type ExitCode } from "../../exitCode";
import { readExport } from "../../exports";
import { Console } from "../../terminal/console";
import { ruleResources } from "../ruleResources";
import { checkTarget, writeBaseline } from "./baselineFile";
import { describeAudit } from "./describeAudit";
import { judgingOf } from "./judging";

/** The one JSON document of `plinth policy audit`. */
interface AuditReport extends AuditResult {
  project: string;
  stack: string;
}

/** `plinth policy audit`: exit code 3 when a mandatory rule is broken, unless what is found becomes the baseline. */
export function policyAudit(file: string, options: PolicyAuditOptions): ExitCode {
  const console = new Console(options.json);
  const { configuration, waivers, environment } = judgingOf(options);
  const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
  if (options.writeBaseline !== undefined) checkTarget(options.writeBaseline);
  const { project, stack, resources } = readExport(file);
  const result = audit(ruleResources(resources), configuration, { waivers, environment, baseline });
  const report: AuditReport = { project, stack, ...result };
  for (const line of describeAudit(report, configuration.environmentClass)) console.print(line);
  console.document(report);
  if (options.writeBaseline !== undefined) {
    const kept = baseline === undefined ? result.violations : result.baselined;
    const count = writeBaseline(options.writeBaseline, kept);
    console.note(`${options.writeBaseline}: ${count} ${count === 1 ? "finding" : "findings"} written`);
    if (baseline === undefined) return EXIT.done;
  }
  const stands = result.violations.some(({ enforcement }) => enforcement === "mandatory");
  return stands ? EXIT.refused : EXIT.done;
}
