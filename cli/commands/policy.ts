import { Command, Option } from "commander";
import { collect } from "./collect";

/** Which rules a subcommand is about. */
export interface RuleChoice {
  pack?: string[];
  severity?: string[];
  framework?: string[];
}

export interface PolicyListOptions extends RuleChoice {
  json: boolean;
}

export interface PolicyAuditOptions extends RuleChoice {
  environment?: string;
  config?: string;
  rule?: string[];
  waivers?: string;
  baseline?: string;
  writeBaseline?: string;
  format: "table" | "json";
  json: boolean;
}

export function policyCommand(): Command {
  const command = new Command("policy").summary("the rules: list, explain, audit any stack's export");
  ruleChoice(command.command("list").summary("the rules"), "")
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: PolicyListOptions) => {
      const { policyList } = await import("../policy/list.js");
      process.exitCode = policyList(options);
    });
  command
    .command("explain")
    .summary("what a rule asks, why, and how to fix it")
    .argument("<rule>", "name of a rule, or a public check id such as CKV_AWS_16")
    .option("--json", "one JSON document on standard output", false)
    .action(async (rule: string, options: { json: boolean }) => {
      const { policyExplain } = await import("../policy/explain.js");
      process.exitCode = policyExplain(rule, options);
    });
  command.addCommand(auditCommand());
  return command;
}

function auditCommand(): Command {
  return ruleChoice(new Command("audit"), "judge only by ")
    .summary("judge what `pulumi stack export` printed, of any stack; exit code 3 when a mandatory rule is broken")
    .argument("<export>", "file that `pulumi stack export` wrote; - for standard input")
    .option("--environment <env>", "judge as this environment, or class of environments, does (default: as prod)")
    .option("--config <file>", "YAML file with settings of the policies, laid over the environment's")
    .option("--rule <name>", "judge only by this rule; may be repeated", collect)
    .option("--waivers <file>", "file of waivers (default: policies/waivers.yaml beside Pulumi.yaml)")
    .option("--baseline <file>", "what is in it does not fail; what is new does")
    .option("--write-baseline <file>", "keep what is found as a baseline; with --baseline, what is still there of that")
    .addOption(new Option("--format <format>", "how the result is printed").choices(["table", "json"]).default("table"))
    .option("--json", "one JSON document on standard output: --format json", false)
    .action(async (file: string, options: PolicyAuditOptions) => {
      const { policyAudit } = await import("../policy/audit/policyAudit.js");
      process.exitCode = policyAudit(file, { ...options, json: options.json || options.format === "json" });
    });
}

function ruleChoice(command: Command, purpose: string): Command {
  return command
    .option("--pack <name>", `${purpose}rules of this pack; may be repeated`, collect)
    .option("--severity <name>", `${purpose}rules of this severity; may be repeated`, collect)
    .option("--framework <name>", `${purpose}rules that serve this framework; may be repeated`, collect);
}
