import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { LocalWorkspace, PulumiCommand, type Stack } from "@pulumi/pulumi/automation";
import * as semver from "semver";
import { startSandbox, type Sandbox, type SandboxOptions } from "../../../sandbox";

const VERSION = "3.259.0";
const ROOT = path.join(process.env.PULUMI_HOME ?? path.join(os.homedir(), ".pulumi"), "versions", VERSION);
export const ACCOUNT = "111122223333";
export const REGION = "eu-central-1";

/** A sandbox and a stack on it, in a directory of their own. */
export class SandboxProject {
  readonly directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-sandbox-"));
  sandbox!: Sandbox;

  static async start(options: Partial<SandboxOptions> = {}): Promise<SandboxProject> {
    const project = new SandboxProject();
    await project.restart(options);
    return project;
  }

  get cloudDirectory(): string {
    return path.join(this.directory, "cloud");
  }

  async restart(options: Partial<SandboxOptions> = {}): Promise<void> {
    await this.sandbox?.stop();
    this.sandbox = await startSandbox({
      directory: this.cloudDirectory,
      accountId: ACCOUNT,
      region: REGION,
      ...options,
    });
  }

  /** The stack with a program; its state outlives the call. */
  async stack(program: () => Promise<Record<string, unknown> | void>): Promise<Stack> {
    const state = path.join(this.directory, "state");
    fs.mkdirSync(state, { recursive: true });
    const pulumiCommand = await PulumiCommand.get({
      root: ROOT,
      version: new semver.SemVer(VERSION),
    });
    return LocalWorkspace.createOrSelectStack(
      { stackName: "dev", projectName: "sandbox-test", program },
      {
        pulumiCommand,
        workDir: this.workDirectory(),
        projectSettings: { name: "sandbox-test", runtime: "nodejs", backend: { url: `file://${state}` } },
        envVars: {
          PULUMI_CONFIG_PASSPHRASE: "test",
          PULUMI_DEBUG_PROVIDERS: this.sandbox.debugProviders,
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
          PULUMI_SKIP_UPDATE_CHECK: "true",
        },
      },
    );
  }

  async close(): Promise<void> {
    await this.sandbox.stop();
    fs.rmSync(this.directory, { recursive: true, force: true });
  }

  private workDirectory(): string {
    const directory = path.join(this.directory, "work");
    fs.mkdirSync(directory, { recursive: true });
    return directory;
  }
}
