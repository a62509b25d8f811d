import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:docdb/clusterParameterGroup:ClusterParameterGroup";
const tls = (value: unknown): object => ({
  parameters: [
    { name: "ttl_monitor", value: "disabled" },
    { name: "tls", value },
  ],
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    on: only(group, tls("enabled")),
    "newer versions only": only(group, tls("tls1.3+")),
    "another parameter off": only(group, { parameters: { name: "ttl_monitor", value: "disabled" } }),
  },
  fail: {
    off: only(group, tls("disabled")),
    "off, as a single block": only(group, { parameter: { name: "tls", value: "disabled" } }),
  },
  unknown: { "not known yet": only(group, tls(UNKNOWN)), "nothing known yet": only(group, { parameters: UNKNOWN }) },
};
