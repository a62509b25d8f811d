import fs from "node:fs";
import path from "node:path";
import { enforcementOf } from "../configuration/enforcement";
import { settingsOf, type PolicyConfiguration } from "../configuration/settings";
import { checkConfiguration } from "../configuration/validate";
import { RULES } from "../generated/rules";
import type { Rule } from "../rule";
import { Acceptances } from "../waivers/acceptances";
import { expiredMessage, WAIVERS_VALID } from "../waivers/validity";
import { today, type Waiver } from "../waivers/waiver";

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
  /** Name of the environment, for waivers that hold in some only. */
  environment?: string;
  /** Default: none; the packs read no file when `plinth` configures them. */
  waivers?: readonly Waiver[];
}

/**
 * Prepares the policy packs for one run of the engine.
 *
 * @throws PolicyConfigurationError when the settings are wrong.
 */
export function policyPackArguments(choice: PolicyPackChoice): PolicyPackArguments {
  const file = path.join(choice.directory, "policies.json");
  fs.writeFileSync(file, JSON.stringify(engineConfiguration(choice), undefined, 2));
  const executables = executableDirectory();
  return {
    policyPacks: [path.join(executables, "plinth-policies")],
    policyPackConfigs: [file],
    pathEntry: executables,
  };
}

type EngineConfiguration = Record<string, Record<string, unknown>>;

/** The configuration as the engine reads it: enforcement, the settings it reads and its waivers, by rule. */
function engineConfiguration({
  settings: given,
  source,
  environment,
  waivers = [],
}: PolicyPackChoice): EngineConfiguration {
  const configuration = checkConfiguration(given, source);
  const settings = settingsOf(configuration);
  const acceptances = new Acceptances(waivers, environment, today());
  const ofRule = (rule: Rule): Record<string, unknown> => {
    const enforcement = enforcementOf(rule, configuration);
    return {
      enforcementLevel: enforcement,
      ...Object.fromEntries((rule.reads ?? []).map((name) => [name, settings[name]])),
      waivers: acceptances
        .ofRule(rule.name)
        .map(({ resource, owner, reason, expires }) => ({ resource, owner, reason, expires, enforcement })),
    };
  };
  return {
    ...Object.fromEntries(RULES.map((rule) => [rule.name, ofRule(rule)])),
    [WAIVERS_VALID.name]: { enforcementLevel: "mandatory", problems: acceptances.expired.map(expiredMessage) },
  };
}

/** Only the compiled packs can serve. The engine starts an executable file by itself: no language host is needed. */
function executableDirectory(): string {
  const host = [__dirname, path.join(__dirname, "..", "..", "dist", "policies", "host")].find((directory) =>
    fs.existsSync(path.join(directory, "pack.js")),
  );
  if (host === undefined) throw new Error("the policy packs are not compiled: run `npm run build` first");
  return path.join(host, "bin");
}
