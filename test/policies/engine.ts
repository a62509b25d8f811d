import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as automation from "@pulumi/pulumi/automation";
import {
  policyPackArguments,
  violationOf,
  waivedOf,
  type PolicyEvent,
  type PolicyConfiguration,
  type Violation,
  type WaivedViolation,
  type Waiver,
} from "../../policies";

const ENGINE = path.join(
  process.env["PULUMI_HOME"] ?? path.join(os.homedir(), ".pulumi"),
  "versions",
  "3.259.0",
  "bin",
  "pulumi",
);

/** Whether the pinned engine is on this machine. */
export function engineIsThere(): boolean {
  return fs.existsSync(ENGINE);
}

/** A resource of any type that needs no provider: the engine shows it to the analyzers like every other. */
class Stand extends pulumi.Resource {
  constructor(type: string, name: string, properties: pulumi.Inputs) {
    super(type, name, false, properties);
  }
}

/** Declares a resource of any type token. */
export function declare(type: string, name: string, properties: pulumi.Inputs): pulumi.Resource {
  return new Stand(type, name, properties);
}

export interface Outcome {
  succeeded: boolean;
  violations: Violation[];
  waived: WaivedViolation[];
  /** Inputs of resources as the engine goes on with them, repaired where rules repair, by name. */
  inputs: Record<string, Record<string, unknown>>;
  /** What the person at the terminal reads. */
  output: string;
}

export interface Surroundings {
  /** Instead of all packs, configured by the settings. */
  packs?: { policyPacks: string[]; policyPackConfigs: string[] };
  waivers?: readonly Waiver[];
  /** Simulated providers, for programs with custom resources. */
  debugProviders?: string;
}

/** Runs a preview of an inline program on the real engine with the policy packs. */
export async function preview(
  program: () => void,
  settings: PolicyConfiguration,
  { packs, waivers, debugProviders = "" }: Surroundings = {},
): Promise<Outcome> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-policies-"));
  const output: string[] = [];
  const violations: Violation[] = [];
  const waived: WaivedViolation[] = [];
  const inputs: Outcome["inputs"] = {};
  const take = (event: PolicyEvent): void => {
    const accepted = waivedOf(event);
    if (accepted === undefined) violations.push(violationOf(event));
    else waived.push(accepted);
  };
  const { pathEntry, ...configured } = policyPackArguments({ directory, settings, waivers, environment: "dev" });
  try {
    const stack = await automation.LocalWorkspace.createOrSelectStack(
      { projectName: "policies", stackName: "dev", program: async () => program() },
      {
        pulumiCommand: await automation.PulumiCommand.get({ root: path.join(ENGINE, "..", "..") }),
        projectSettings: { name: "policies", runtime: "nodejs", backend: { url: `file://${directory}` } },
        envVars: {
          PATH: `${pathEntry}${path.delimiter}${process.env["PATH"] ?? ""}`,
          PULUMI_CONFIG_PASSPHRASE: "plinth",
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
          PULUMI_DEBUG_PROVIDERS: debugProviders,
        },
      },
    );
    const onOutput = (text: string): void => void output.push(text);
    try {
      await stack.preview({
        ...(packs ?? configured),
        onOutput,
        onError: onOutput,
        onEvent: ({ policyEvent, resourcePreEvent }) => {
          if (policyEvent) take(policyEvent);
          const { urn = "", new: planned } = resourcePreEvent?.metadata ?? {};
          if (planned?.inputs) inputs[urn.slice(urn.lastIndexOf("::") + 2)] = planned.inputs;
        },
      });
      return { succeeded: true, violations, waived, inputs, output: output.join("") };
    } catch (error) {
      return { succeeded: false, violations, waived, inputs, output: output.join("") + String(error) };
    }
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
