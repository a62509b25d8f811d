import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const ROOT = path.join(__dirname, "../..");
const BIN = path.join(ROOT, "bin/plinth.js");

/** What a run of the command line left. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The one JSON document of `up` and `preview`. */
export interface OperationReport {
  environment: string;
  sandbox: boolean;
  stacks: {
    project: string;
    stack: string;
    result: string;
    changes: Record<"create" | "update" | "replace" | "delete" | "same", number>;
    seconds: number;
    policies: { rule: string; enforcement: string; urn: string; message: string; fix: string }[];
  }[];
}

/** A copy of this project's environments and workloads in a folder of its own, so that its state is not the checkout's. */
export class Project {
  readonly directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-project-"));

  constructor(options: { workloads?: boolean } = {}) {
    for (const file of fs.readdirSync(ROOT).filter((name) => /^Pulumi(\..+)?\.yaml$/.test(name))) {
      fs.copyFileSync(path.join(ROOT, file), this.path(file));
    }
    if (options.workloads) fs.cpSync(path.join(ROOT, "workloads"), this.path("workloads"), { recursive: true });
  }

  path(...segments: string[]): string {
    return path.join(this.directory, ...segments);
  }

  /** Runs `plinth` here and waits for it. */
  plinth(...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      cwd: this.directory,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", CI: "true" },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, stdout, stderr };
  }

  /** Replaces text in a file of the project; fails when it is not there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const before = fs.readFileSync(this.path(file), "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    fs.writeFileSync(this.path(file), after);
  }

  remove(): void {
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}

export function reportOf(run: Run): OperationReport {
  return JSON.parse(run.stdout) as OperationReport;
}

/** Changes of all stacks together. */
export function changesOf(report: OperationReport): OperationReport["stacks"][number]["changes"] {
  const total = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };
  for (const stack of report.stacks) {
    for (const kind of Object.keys(total) as (keyof typeof total)[]) total[kind] += stack.changes[kind] ?? 0;
  }
  return total;
}
