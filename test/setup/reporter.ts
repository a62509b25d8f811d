import * as fs from "node:fs";
import * as path from "node:path";
import Mocha from "mocha";
import type { TestEvent } from "./run/events";
import { skipReason } from "./requireOrSkip";

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;
const ROOT = path.join(__dirname, "../..");
/** The pipe to the process that runs the batches. */
const PIPE = 3;

/** Tells `npm test` what became of each test, one JSON document a line. */
class EventReporter extends Mocha.reporters.Base {
  private readonly seen = new Set<object>();

  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(EVENT_TEST_PASS, (test) => this.tell(test, { event: "passed", ms: test.duration ?? 0 }));
    runner.on(EVENT_TEST_PENDING, (test) => this.tell(test, { event: "skipped", reason: skipReason(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error: unknown) =>
      this.tell(test, { event: "failed", ms: test.duration ?? 0, details: describe(error) }),
    );
    runner.once(EVENT_RUN_END, () => {
      this.tellUnrun(runner.suite);
      write({ event: "ended" });
    });
  }

  /** Tests that a failing hook kept from running have not passed. */
  private tellUnrun(suite: Mocha.Suite): void {
    for (const test of suite.tests) if (!this.seen.has(test)) this.tell(test, { event: "unrun" });
    for (const child of suite.suites) this.tellUnrun(child);
  }

  private tell(test: Mocha.Runnable, event: Outcome): void {
    this.seen.add(test);
    const file = test.file ? path.relative(ROOT, test.file) : "";
    write({ file, title: test.titlePath().join(" › "), ...event });
  }
}

type Outcome =
  | { event: "passed"; ms: number }
  | { event: "failed"; ms: number; details: string }
  | { event: "skipped"; reason: string | undefined }
  | { event: "unrun" };

function write(event: TestEvent): void {
  fs.writeSync(PIPE, `${JSON.stringify(event)}\n`);
}

/** The message, what was expected, and the frames of our own code. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line) && isOwn(line));
  return [error.message || error.name, ...own.slice(0, 6)].join("\n");
}

function isOwn(frame: string): boolean {
  return /\.tsx?:\d/.test(frame) && !frame.includes("node_modules");
}

export = EventReporter;
