import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";

/** Never part of what an image is built from, with or without a .dockerignore. */
const SKIPPED = new Set(["node_modules", ".git"]);

/**
 * A digest of everything an image is built from, 16 hexadecimal digits: names, modes and contents of the files in a directory.
 * Score files are left out, since they say how the image is run.
 */
export function contextHash(directory: string): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(directory)) {
    const executable = (fs.statSync(file).mode & 0o100) !== 0;
    hash.update(`${path.relative(directory, file)}\0${executable ? "x" : "-"}\0`);
    hash.update(createHash("sha256").update(fs.readFileSync(file)).digest());
  }
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(directory: string): string[] {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (SKIPPED.has(entry.name) || /^score(\..*)?\.ya?ml$/.test(entry.name)) return [];
      if (entry.isDirectory()) return filesUnder(file);
      return entry.isFile() ? [file] : [];
    });
}
