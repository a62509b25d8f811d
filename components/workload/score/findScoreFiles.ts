import * as fs from "node:fs";
import * as path from "node:path";
import { ScoreError } from "./scoreError";

const SCORE_FILES = new Set(["score.yaml", "score.yml"]);
const SKIPPED_DIRECTORIES = new Set(["node_modules", "dist", "build", "target", "vendor"]);

/**
 * The Score files under a directory, at any depth, sorted. Overrides of an environment (`score.prod.yaml`) are not listed,
 * nor anything in hidden directories and in those that hold dependencies or build results. A file is its own list.
 *
 * @throws ScoreError when the directory does not exist or cannot be read.
 */
export function findScoreFiles(directory: string): string[] {
  try {
    if (fs.statSync(directory).isFile()) return [directory];
    return filesUnder(directory).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT" && code !== "EACCES" && code !== "ENOTDIR") throw error;
    const message = code === "EACCES" ? "there is no permission to read it" : "there is no such file or directory";
    throw new ScoreError([{ file: directory, line: 1, column: 1, path: "", message }]);
  }
}

function filesUnder(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name);
    if (entry.isFile()) return SCORE_FILES.has(entry.name) ? [file] : [];
    const skipped = entry.name.startsWith(".") || SKIPPED_DIRECTORIES.has(entry.name);
    return entry.isDirectory() && !skipped ? filesUnder(file) : [];
  });
}
