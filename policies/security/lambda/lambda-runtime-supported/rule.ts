import { supportEnded } from "../../../aws/support/standardSupport";
import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** Gone before the calendar of standard support begins ("Lambda runtimes", Lambda Developer Guide, deprecated runtimes). */
const RETIRED: ReadonlySet<string> = new Set([
  "nodejs",
  "nodejs4.3",
  "nodejs4.3-edge",
  "nodejs6.10",
  "nodejs8.10",
  "nodejs10.x",
  "nodejs12.x",
  "nodejs14.x",
  "python2.7",
  "python3.6",
  "python3.7",
  "java8",
  "go1.x",
  "ruby2.5",
  "ruby2.7",
  "dotnetcore1.0",
  "dotnetcore2.0",
  "dotnetcore2.1",
  "dotnetcore3.1",
  "dotnet5.0",
  "dotnet7",
  "provided",
]);

export const rule: ResourceRule = {
  name: "lambda-runtime-supported",
  pack: "security",
  severity: "medium",
  asks: "Functions run on a runtime that AWS supports.",
  why: "Nobody patches the runtime any more, and soon the function can no longer be changed.",
  fix: "Move the function to a newer runtime.",
  example: `runtime: "nodejs24.x"`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_363"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  reads: ["asOf"],
  check(lambda, settings) {
    const runtime = property(lambda, "runtime");
    if (typeof runtime !== "string") return [];
    // By the calendar, where the public check has a fixed list that ends in 2024.
    const ended = supportEnded("lambda", runtime, settings) ?? (RETIRED.has(runtime) ? "2024" : undefined);
    return ended === undefined ? [] : [{ message: `runtime is ${shown(runtime)}, whose support ended by ${ended}` }];
  },
};
