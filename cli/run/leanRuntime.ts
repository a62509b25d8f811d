import * as log from "@pulumi/pulumi/log";
import { Resource } from "@pulumi/pulumi/resource";
import * as debuggableModule from "@pulumi/pulumi/runtime/debuggable";

/** What the SDK's own declarations leave out as internal. */
const debuggable = debuggableModule as unknown as {
  debuggablePromise<T>(promise: Promise<T>, context: unknown): Promise<T>;
};

let done = false;

/**
 * Takes out of the Pulumi SDK what only serves its own debugging. For 150 resources that is more than half of the program's time:
 * five debug messages a resource go to the engine and come back as events, every property and every resource keeps a stack
 * trace, and the engine writes the latter into each checkpoint. `PLINTH_DEBUG=1` leaves all of it in.
 */
export function leanRuntime(): void {
  if (done || process.env["PLINTH_DEBUG"]) return;
  done = true;
  const original = debuggable.debuggablePromise;
  Object.assign(log, { debug: () => Promise.resolve() });
  Object.assign(debuggable, {
    debuggablePromise: <T>(promise: Promise<T>, context: unknown) =>
      withoutStackTraces(() => original(promise, context)),
  });
  Object.assign(Resource, { stackTrace: () => [] });
}

function withoutStackTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
