import * as fs from "node:fs";
import * as path from "node:path";
import { EngineFailure } from "../../engine";
import { exportText } from "../../exports/exportText";
import { badInput } from "../../failure";
import type { Session } from "../../run/session";
import type { StackTarget } from "../../run/stackTarget";

/**
 * Makes an export the state of a stack that does not exist yet.
 *
 * @throws Failure (exit code 2) when the engine cannot read it, of its secrets for one.
 */
export async function importStack(session: Session, target: StackTarget, file: string): Promise<void> {
  await session.store.create(target);
  const importable = `${target.workDirectory}-${target.stack}.json`;
  fs.writeFileSync(importable, importableText(file), { mode: 0o600 });
  try {
    await session.engine.call(["stack", "import", "--file", importable, "--stack", target.stack], target.workDirectory);
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    const reason = error.result.stderr.trim().replace(/^error: /, "");
    throw badInput(
      `${path.relative(process.cwd(), file)}: the engine cannot read it as the state of ${target.stack}: ${reason}. ` +
        `Secrets in it need the passphrase or key that the stack was exported with; or export with --show-secrets.`,
    );
  } finally {
    fs.rmSync(importable, { force: true });
  }
}

/** The engine imports what it exports; the other forms that hold a deployment are put into that one. */
function importableText(file: string): string {
  const document = JSON.parse(exportText(file)) as Record<string, unknown>;
  if ("deployment" in document) return JSON.stringify(document);
  const checkpoint = document["checkpoint"] as { latest?: unknown } | undefined;
  return JSON.stringify({ version: 3, deployment: checkpoint === undefined ? document : checkpoint.latest });
}
