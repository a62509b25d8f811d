import type { ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "lambda-reserved-concurrency",
  pack: "security",
  severity: "low",
  asks: "Functions have a limit of how often they run at once.",
  why: "One function takes all of the account's concurrency, and a loop costs without bound.",
  fix: "Set reservedConcurrentExecutions.",
  example: `reservedConcurrentExecutions: 20`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: ["CKV_AWS_115"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check(lambda) {
    const limit = property(lambda, "reservedConcurrentExecutions");
    // -1 is how AWS says that there is none; the public check misses it where it is written as a number.
    const unlimited = limit === undefined || asNumber(limit) === -1;
    return unlimited ? [{ message: `reservedConcurrentExecutions is ${shown(limit)}` }] : [];
  },
};
