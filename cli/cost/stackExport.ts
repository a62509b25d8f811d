import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readExport, type StackExport } from "../exports";
import type { Session } from "../run/session";
import type { StackTarget } from "../run/stackTarget";

/** A stack as the engine exports it, secrets encrypted; it exists. */
export async function exportStack({ engine }: Session, target: StackTarget): Promise<StackExport> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-export-"));
  const file = path.join(directory, `${target.stack}.json`);
  try {
    const { stdout } = await engine.call(["stack", "export", "--stack", target.stack], target.workDirectory);
    fs.writeFileSync(file, stdout, { mode: 0o600 });
    return readExport(file);
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
