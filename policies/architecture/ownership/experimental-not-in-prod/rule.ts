import { traitOf } from "../../../relations/identity";
import { TEAM_TYPES } from "../../../relations/teamTypes";
import type { ResourceRule } from "../../../rule";

/** Lifecycles that say: not for customers yet. */
const NOT_READY: readonly unknown[] = ["experimental", "alpha", "prototype", "poc"];

export const rule: ResourceRule = {
  name: "experimental-not-in-prod",
  pack: "architecture",
  severity: "low",
  asks: "Nothing that calls itself experimental runs in production.",
  why: "Experiments have no owner at night, no objective and no promise, and customers come to depend on them.",
  fix: "Change the lifecycle to production when the workload is ready, or keep it out.",
  example: `metadata: { labels: { "plinth.dev/lifecycle": "production" } }`,
  frameworks: { soc2: ["CC8.1"] },
  publicIds: [],
  scope: "resource",
  types: TEAM_TYPES,
  reads: ["environmentClass"],
  check(workload, { environmentClass }) {
    const lifecycle = traitOf(workload, "lifecycle");
    return environmentClass === "prod" && NOT_READY.includes(lifecycle)
      ? [{ message: `its lifecycle is ${String(lifecycle)}` }]
      : [];
  },
};
