import * as path from "node:path";
import type { Repository } from "./repository";

/**
 * Absolute paths of the files that differ between a commit and the working tree: committed, staged, not staged and not yet
 * known to git (unless ignored). A renamed file is there twice, under both names.
 */
export function changedFiles(repository: Repository, commit: string): string[] {
  const tracked = repository.run("diff", "--name-only", "--no-renames", "-z", commit, "--");
  const untracked = repository.run("ls-files", "--others", "--exclude-standard", "-z");
  const names = [...tracked.split("\0"), ...untracked.split("\0")].filter((name) => name !== "");
  return [...new Set(names)].map((name) => path.join(repository.root, name));
}
