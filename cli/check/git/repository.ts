import { spawnSync } from "node:child_process";
import { badInput, failed } from "../../failure";

/** Variables by which a hook that runs plinth would point git at another repository or index. */
const OF_THE_CALLER = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/** A git repository, asked through the `git` on PATH. */
export class Repository {
  private constructor(
    /** Absolute path of its working tree. */
    readonly root: string,
  ) {}

  /** The repository that a directory is in; undefined when it is in none. */
  static around(directory: string): Repository | undefined {
    const found = git(["rev-parse", "--show-toplevel"], directory);
    return found.status === 0 ? new Repository(found.stdout.trim()) : undefined;
  }

  /** What a git command prints; undefined when it ends with an error. */
  ask(...args: string[]): string | undefined {
    const { status, stdout } = git(args, this.root);
    return status === 0 ? stdout : undefined;
  }

  /**
   * What a git command prints.
   *
   * @throws Failure (exit code 1) with git's own words.
   */
  run(...args: string[]): string {
    const { status, stdout, stderr } = git(args, this.root);
    if (status !== 0) throw failed(`git ${args[0] ?? ""}: ${stderr.trim().replace(/^(fatal|error): /, "")}`);
    return stdout;
  }
}

function git(args: readonly string[], cwd: string): { status: number | null; stdout: string; stderr: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_CALLER.includes(name)));
  const { status, stdout, stderr, error } = spawnSync("git", [...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
    throw badInput("git is not on PATH; --base with a git ref needs it");
  }
  return { status, stdout: stdout ?? "", stderr: stderr ?? "" };
}
