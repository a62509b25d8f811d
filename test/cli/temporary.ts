import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** Gives each test of the enclosing `describe` an empty directory of its own. */
export function temporaryDirectory(): () => string {
  let directory = "";
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-cli-"));
  });
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));
  return () => directory;
}

/** Writes an executable shell script. */
export function writeScript(file: string, ...lines: string[]): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
}
