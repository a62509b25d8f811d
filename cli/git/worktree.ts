import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Repository } from "./repository";

/** A commit, checked out beside the working tree. */
export interface Worktree {
  root: string;
  remove(): void;
}

/**
 * Checks a commit out in a temporary directory, with links to the `node_modules` of the working tree: its dependencies are not
 * installed again.
 *
 * @param linked directories of the repository, relative to its root, whose `node_modules` are linked.
 */
export function checkOut(repository: Repository, commit: string, linked: readonly string[]): Worktree {
  const parent = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "plinth-base-")));
  const root = path.join(parent, path.basename(repository.root));
  const remove = (): void => {
    repository.ask("worktree", "remove", "--force", "--force", root);
    fs.rmSync(parent, { recursive: true, force: true });
    repository.ask("worktree", "prune");
  };
  try {
    repository.run("-c", "core.hooksPath=/dev/null", "worktree", "add", "--detach", "--force", root, commit);
    for (const directory of new Set(linked)) linkModules(repository.root, root, directory);
  } catch (error) {
    remove();
    throw error;
  }
  return { root, remove };
}

function linkModules(from: string, to: string, directory: string): void {
  const modules = path.join(from, directory, "node_modules");
  const link = path.join(to, directory, "node_modules");
  if (!fs.existsSync(modules) || fs.existsSync(link) || !fs.existsSync(path.dirname(link))) return;
  fs.symlinkSync(modules, link, "dir");
}
