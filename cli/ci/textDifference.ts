import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** How a text would change, as `git diff` shows it; without git, how many lines each has. */
export function textDifference(name: string, before: string, after: string): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-diff-"));
  try {
    fs.writeFileSync(path.join(directory, "before"), before);
    fs.writeFileSync(path.join(directory, "after"), after);
    const args = ["diff", "--no-index", "--no-color", "--unified=2", "before", "after"];
    const { stdout, error } = spawnSync("git", args, { cwd: directory, encoding: "utf8" });
    if (error !== undefined) return `${name}: ${lines(before)} lines now, ${lines(after)} after`;
    return stdout
      .replace(/^diff .*\nindex .*\n--- .*\n\+\+\+ .*\n/, `--- ${name}\n+++ ${name}, as it would be\n`)
      .trimEnd();
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

function lines(text: string): number {
  return text.split("\n").length;
}
