import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const IDENTITY = {
  GIT_AUTHOR_NAME: "t",
  GIT_AUTHOR_EMAIL: "t@example.com",
  GIT_COMMITTER_NAME: "t",
  GIT_COMMITTER_EMAIL: "t@example.com",
};

/** A git repository in a directory that exists. */
export class GitRepository {
  constructor(readonly directory: string) {
    this.git("init", "-q", "-b", "main");
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync("git", args, {
      cwd: this.directory,
      encoding: "utf8",
      env: { ...process.env, ...IDENTITY, GIT_CONFIG_NOSYSTEM: "1" },
    });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  }

  write(file: string, text: string): void {
    const target = path.join(this.directory, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }

  /** Commits everything. @returns the commit's id. */
  commit(message = "change"): string {
    this.git("add", "-A");
    this.git("commit", "-q", "--no-gpg-sign", "-m", message);
    return this.git("rev-parse", "HEAD");
  }
}
