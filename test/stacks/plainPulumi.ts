import { spawn } from "node:child_process";
import * as path from "node:path";
import type { Sandbox } from "../../sandbox";
import { enginePath } from "../setup/engine";

const LANGUAGE_HOST = path.join(__dirname, "../languageHost");
const PACK_HOST = path.join(__dirname, "../../dist/policies/host/bin");

/** What a run of `pulumi` left: its exit code and everything it printed. */
export interface PulumiRun {
  code: number | null;
  output: string;
}

/** The `pulumi` command as a person runs it, on a backend of its own and the simulated account. */
export class PlainPulumi {
  constructor(
    private readonly sandbox: Sandbox,
    private readonly backend: string,
    /** Over what every run gets. */
    private readonly environment: NodeJS.ProcessEnv = {},
  ) {}

  run(directory: string, ...args: string[]): Promise<PulumiRun> {
    const child = spawn(enginePath(), [...args, "--non-interactive"], {
      cwd: directory,
      env: {
        ...process.env,
        PATH: [LANGUAGE_HOST, PACK_HOST, process.env.PATH].join(path.delimiter),
        NODE_PATH: path.join(__dirname, "../../node_modules"),
        PULUMI_BACKEND_URL: `file://${this.backend}`,
        PULUMI_CONFIG_PASSPHRASE: "plain-pulumi",
        PULUMI_DEBUG_PROVIDERS: this.sandbox.debugProviders,
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        // As a shell sets it; the packs look for the project there.
        PWD: directory,
        ...this.environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text: Buffer) => (output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (output += text.toString()));
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, output }));
    });
  }
}
