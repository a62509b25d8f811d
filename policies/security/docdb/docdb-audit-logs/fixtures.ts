import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:docdb/clusterParameterGroup:ClusterParameterGroup";
const audit = (value: unknown): object => ({
  parameters: [
    { name: "tls", value: "enabled" },
    { name: "audit_logs", value },
  ],
});

export const fixtures: RuleFixtures = {
  pass: {
    "old word": only(group, audit("enabled")),
    "changes of schema": only(group, audit("ddl")),
    everything: only(group, audit("all")),
    "several kinds": only(group, audit("dml_write, ddl")),
  },
  fail: {
    "absent attribute": only(group, {}),
    "another parameter": only(group, { parameters: [{ name: "tls", value: "enabled" }] }),
    off: only(group, audit("disabled")),
    none: only(group, audit("none")),
  },
  unknown: {
    "not known yet": only(group, audit(UNKNOWN)),
    "nothing known yet": only(group, { parameters: UNKNOWN }),
  },
};
