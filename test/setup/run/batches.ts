import * as path from "node:path";
import { durationOf } from "./durations";
import { needsOf } from "./needs";

/** Test files that one process runs. */
export interface Batch {
  files: string[];
  /** Expected length, from earlier runs. */
  ms: number;
}

const MOST_FILES = 12;
/** What a file is taken to need the first time. */
const UNKNOWN_MS = { slow: 30_000, fast: 1000 };

/** A process for each slow file, one for the fast files of each folder; the longest first. */
export function batchesOf(root: string, files: readonly string[]): Batch[] {
  const batches: Batch[] = [];
  const byFolder = new Map<string, Batch>();
  for (const file of files) {
    const { slow } = needsOf(root, file);
    const ms = durationOf(file) ?? (slow ? UNKNOWN_MS.slow : UNKNOWN_MS.fast);
    if (slow) {
      batches.push({ files: [file], ms });
      continue;
    }
    const folder = file.split(path.sep).slice(0, 3).join("/");
    let batch = byFolder.get(folder);
    if (batch === undefined || batch.files.length >= MOST_FILES) {
      batch = { files: [], ms: 0 };
      byFolder.set(folder, batch);
      batches.push(batch);
    }
    batch.files.push(file);
    batch.ms += ms;
  }
  return batches.sort((a, b) => b.ms - a.ms);
}
