import { callsOf } from "../../../kubernetes/calls";
import { SERVICES, TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { VARIABLE_SOURCES } from "../../../kubernetes/variables";
import { LongestWays } from "../../../relations/graph";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "call-depth",
  pack: "architecture",
  severity: "medium",
  asks: "Chains of workloads that wait for each other's answers are short.",
  why: "Latencies add up and failure rates multiply with every link; the last one's outage is everybody's.",
  fix: "Publish an event instead of a call, copy the data that is asked for, or merge two workloads.",
  example: `env: [{ name: "KAFKA_TOPIC", value: "orders.placed" }] // instead of BILLING_URL`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...TEAM_WORKLOADS, ...SERVICES, ...VARIABLE_SOURCES],
  reads: ["maximumCallDepth"],
  check(resources, { maximumCallDepth }) {
    const workloads = ofTypes(resources, TEAM_WORKLOADS);
    const calls = callsOf(resources, workloads);
    const ways = new LongestWays(workloads, calls);
    const tooLong = workloads.filter((workload) => ways.length(workload) > maximumCallDepth);
    // Of a chain only its beginning: every other link would say the same again.
    const continued = new Set(tooLong.flatMap((workload) => [...(calls.get(workload) ?? [])]));
    return tooLong
      .filter((workload) => !continued.has(workload))
      .map((resource) => {
        const chain = ways.from(resource).map(({ name }) => name);
        const message = `${chain.join(" → ")}: ${chain.length - 1} calls in a chain; at most ${maximumCallDepth}`;
        return { resource, message };
      });
  },
};
