import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const job = (concurrencyPolicy?: unknown): Fixture =>
  only("kubernetes:batch/v1:CronJob", { spec: { schedule: "0 3 * * *", concurrencyPolicy } });

export const fixtures: RuleFixtures = {
  pass: { waits: job("Forbid"), replaces: job("Replace") },
  fail: { "absent attribute": job(), overlaps: job("Allow") },
  unknown: { "not known yet": job(UNKNOWN) },
};
