import type { Batch } from "./batches";
import type { TestResult } from "./events";
import type { BatchResult } from "./testProcess";

const OUTPUT_LINES = 40;

/** Prints what became of the tests as batches end, and counts. */
export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;
  private readonly failures: string[] = [];
  private readonly skips = new Map<string, number>();

  /** Prints a batch: a line for each file, then what failed. */
  add(batch: Batch, { results, output, broken, ms }: BatchResult): void {
    const isBroken = broken !== undefined;
    for (const file of batch.files) {
      const own = results.filter((result) => result.file === file);
      this.addFile(file, own, isBroken);
    }
    const elsewhere = results.filter((result) => !batch.files.includes(result.file));
    if (elsewhere.length > 0) this.addFile(batch.files.join(", "), elsewhere, isBroken);
    const failed = isBroken || results.some(({ event }) => event === "failed");
    if (broken !== undefined) this.fail(`${batch.files.join(", ")}: ${broken} (${seconds(ms)})`);
    if (failed && output.trim() !== "") console.log(indent(lastLines(output), "  | "));
  }

  /** Prints the names of what failed again, why tests were skipped, and the last line. */
  finish(): void {
    if (this.failures.length > 0)
      console.log(`\nFailed:\n${this.failures.map((failure) => indent(failure, "  ")).join("\n")}`);
    for (const [reason, count] of this.skips) console.log(`\nSkipped ${count}: ${reason}`);
    console.log(`\n${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
  }

  private addFile(file: string, results: readonly TestResult[], isBroken: boolean): void {
    const count = (event: TestResult["event"]) => results.filter((result) => result.event === event).length;
    const [passed, failed, skipped, unrun] = [count("passed"), count("failed"), count("skipped"), count("unrun")];
    this.passed += passed;
    this.skipped += skipped;
    this.failed += unrun;
    const counts = { passed, failed, skipped, "not run": unrun };
    const listed = Object.entries(counts).flatMap(([name, number]) => (number > 0 ? [`${number} ${name}`] : []));
    const ms = results.reduce((sum, result) => sum + ("ms" in result ? result.ms : 0), 0);
    console.log(
      `${isBroken || failed + unrun > 0 ? "FAIL" : "  ok"}  ${file}  ${listed.join(", ") || "no tests"}  ${seconds(ms)}`,
    );
    for (const result of results) this.addResult(result);
  }

  private addResult(result: TestResult): void {
    if (result.event === "failed") this.fail(`${result.file}: ${result.title}\n${indent(result.details, "    ")}`);
    if (result.event !== "skipped") return;
    const reason = result.reason ?? `${result.file}: ${result.title}: marked so in the test`;
    this.skips.set(reason, (this.skips.get(reason) ?? 0) + 1);
  }

  private fail(text: string): void {
    this.failed += 1;
    this.failures.push(text.split("\n")[0] ?? text);
    console.log(indent(text, "      "));
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function indent(text: string, by: string): string {
  return text.replace(/^/gm, by);
}

function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-OUTPUT_LINES).join("\n");
}
