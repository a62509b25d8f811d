/** What a test process tells about one test, or that it has come to its end. */
export type TestEvent =
  | { event: "passed"; file: string; title: string; ms: number }
  | { event: "failed"; file: string; title: string; ms: number; details: string }
  | { event: "skipped"; file: string; title: string; reason?: string }
  | { event: "unrun"; file: string; title: string }
  | { event: "ended" };

/** What became of one test. */
export type TestResult = Exclude<TestEvent, { event: "ended" }>;
