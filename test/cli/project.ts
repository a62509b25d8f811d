import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const ROOT = path.join(__dirname, "../..");
const BIN = path.join(ROOT, "bin/plinth.js");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A project in a directory of its own, with this repository's environments. */
export class CliProject {
  readonly directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-cli-project-"));

  constructor() {
    const files = fs.readdirSync(ROOT).filter((name) => /^Pulumi(\..+)?\.yaml$/.test(name));
    for (const file of files) fs.copyFileSync(path.join(ROOT, file), this.path(file));
  }

  path(...segments: string[]): string {
    return path.join(this.directory, ...segments);
  }

  run(args: readonly string[], options: { env?: NodeJS.ProcessEnv; uid?: number; folder?: string } = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      cwd: this.path(options.folder ?? "."),
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", ...options.env },
      uid: options.uid,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, stdout, stderr };
  }

  /** Starts a run in a process group of its own, so that all of it can be killed at once. */
  start(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [BIN, ...args], {
      cwd: this.directory,
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, NO_COLOR: "1", CI: "true" },
    });
  }

  remove(): void {
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}
