import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readExport, type StackExport } from "../exports";
import type { Session } from "./session";
import type { StackTarget } from "./stackTarget";

/** A stack as the engine exports it; undefined when there is none. */
export async function exportStack(session: Session, target: StackTarget): Promise<StackExport | undefined> {
  if (!(await session.store.exists(target))) return undefined;
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-export-"));
  const file = path.join(directory, `${target.stack}.json`);
  try {
    const { stdout } = await session.engine.call(["stack", "export", "--stack", target.stack], target.workDirectory);
    fs.writeFileSync(file, stdout, { mode: 0o600 });
    return readExport(file);
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
