import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { SETUP_NOTES } from "../requireOrSkip";
import { batchesOf, type Batch } from "./batches";
import { rememberDurations } from "./durations";
import { setUp } from "./machine";
import { needsOf } from "./needs";
import { Report } from "./report";
import { select } from "./selection";
import { endAllBatches, runBatch } from "./testProcess";

const ROOT = path.join(__dirname, "../../..");
const MOST_PROCESSES = 4;

/**
 * `npm test [-- PATH… MOCHA-OPTION…]`: sets up what the chosen tests need, runs them and prints `N passed, N failed, N
 * skipped` last.
 *
 * @returns the exit code: 0 when nothing failed, 1 when something did, 2 for wrong arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  let selection;
  try {
    selection = select(ROOT, args);
  } catch (error) {
    console.error(`npm test: ${(error as Error).message}`);
    return 2;
  }
  const { files, options } = selection;
  const needed = new Set(files.flatMap((file) => needsOf(ROOT, file).requirements));
  const notes = await setUp([...needed]);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-tests-"));
  fs.chmodSync(directory, 0o755);
  const notesFile = path.join(directory, "setup-notes.json");
  fs.writeFileSync(notesFile, JSON.stringify(notes));
  const report = new Report();
  const end = () => {
    endAllBatches();
    fs.rmSync(directory, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      end();
      process.exit(1);
    });
  }
  await runAll(batchesOf(ROOT, files), options, { [SETUP_NOTES]: notesFile, TMPDIR: directory }, report);
  end();
  report.finish();
  return report.failed > 0 ? 1 : 0;
}

/** Keeps as many processes busy as there are cores. */
async function runAll(
  batches: Batch[],
  options: readonly string[],
  env: NodeJS.ProcessEnv,
  report: Report,
): Promise<void> {
  const waiting = [...batches];
  const taken = new Map<string, number>();
  const worker = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const result = await runBatch(ROOT, batch, options, env);
      for (const file of batch.files) taken.set(file, Math.round(result.ms / batch.files.length));
      report.add(batch, result);
    }
  };
  const processes = Math.min(os.availableParallelism(), MOST_PROCESSES, batches.length);
  await Promise.all(Array.from({ length: processes }, worker));
  rememberDurations(taken);
}
