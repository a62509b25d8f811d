import { CRON_JOBS } from "../../../kubernetes/kinds";
import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "k8s-cron-no-overlap",
  pack: "reliability",
  severity: "low",
  asks: "A CronJob says what happens when the last run has not ended: the new one waits or replaces it.",
  why: "By default both run, then three, until the database or the cluster is full.",
  fix: "Set concurrencyPolicy to Forbid or Replace.",
  example: `spec: { schedule: "0 3 * * *", concurrencyPolicy: "Forbid", … }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: CRON_JOBS,
  check: (job) =>
    mustBeOneOf(job, "spec.concurrencyPolicy", ["Forbid", "Replace"], "runs pile up when one takes too long"),
};
