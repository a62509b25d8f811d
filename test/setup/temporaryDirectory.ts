import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const made: string[] = [];

/** A new folder of its own, removed when the process ends. */
export function temporaryDirectory(purpose = "test"): string {
  if (made.length === 0) process.once("exit", removeAll);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), `plinth-${purpose}-`));
  made.push(directory);
  return directory;
}

function removeAll(): void {
  for (const directory of made) fs.rmSync(directory, { recursive: true, force: true });
}
