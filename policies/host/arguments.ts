import fs from "node:fs";
import path from "node:path";
import { enforcementOf } from "../configuration/enforcement";
import { settingsOf, type PolicyConfiguration } from "../configuration/settings";
import { checkConfiguration } from "../configuration/validate";
import { RULES } from "../generated/rules";

/** What an operation of the Automation API needs so that the engine runs every rule. */
export interface PolicyPackArguments {
  /** For the operation's option of this name. */
  policyPacks: string[];
  /** For the operation's option of this name; one file a pack. */
  policyPackConfigs: string[];
  /** Directory with our `pulumi-analyzer-policy-nodejs`, for PATH: only other Node.js packs on the command line need it. */
  pathEntry: string;
}

export interface PolicyPackChoice {
  /** Scratch directory that exists; the configuration file is written there. */
  directory: string;
  settings: PolicyConfiguration;
  /** How errors call the settings, e.g. `Pulumi.dev.yaml: plinth:environment.policies`. */
  source?: string;
}

/**
 * Prepares the policy packs for one run of the engine.
 *
 * @throws PolicyConfigurationError when the settings are wrong.
 */
export function policyPackArguments({ directory, settings, source }: PolicyPackChoice): PolicyPackArguments {
  const file = path.join(directory, "policies.json");
  fs.writeFileSync(file, JSON.stringify(engineConfiguration(checkConfiguration(settings, source)), undefined, 2));
  const executables = executableDirectory();
  return {
    policyPacks: [path.join(executables, "plinth-policies")],
    policyPackConfigs: [file],
    pathEntry: executables,
  };
}

/** The configuration as the engine reads it: enforcement and the settings it reads, by rule. */
function engineConfiguration(configuration: PolicyConfiguration): Record<string, Record<string, unknown>> {
  const settings = settingsOf(configuration);
  return Object.fromEntries(
    RULES.map((rule) => [
      rule.name,
      {
        enforcementLevel: enforcementOf(rule, configuration),
        ...Object.fromEntries((rule.reads ?? []).map((name) => [name, settings[name]])),
      },
    ]),
  );
}

/** Only the compiled packs can serve. The engine starts an executable file by itself: no language host is needed. */
function executableDirectory(): string {
  const host = [__dirname, path.join(__dirname, "..", "..", "dist", "policies", "host")].find((directory) =>
    fs.existsSync(path.join(directory, "pack.js")),
  );
  if (host === undefined) throw new Error("the policy packs are not compiled: run `npm run build` first");
  return path.join(host, "bin");
}
