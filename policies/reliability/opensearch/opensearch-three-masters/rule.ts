import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { UNKNOWN, type Finding, type ResourceRule, type RuleResource } from "../../../rule";
import { asNumber, isTrue, property, shown } from "../../../values/read";

function problems(domain: RuleResource): Finding[] {
  const count = property(domain, "clusterConfig.dedicatedMasterCount");
  const zones = property(domain, "clusterConfig.zoneAwarenessEnabled");
  const few = count !== UNKNOWN && (asNumber(count) ?? 0) < 3;
  const oneZone = zones !== UNKNOWN && !isTrue(zones);
  return [
    ...(few ? [{ message: `clusterConfig.dedicatedMasterCount is ${shown(count)}: a majority needs three` }] : []),
    ...(oneZone ? [{ message: "clusterConfig.zoneAwarenessEnabled is not true: all nodes are in one zone" }] : []),
  ];
}

export const rule: ResourceRule = {
  name: "opensearch-three-masters",
  pack: "reliability",
  severity: "medium",
  asks: "A production OpenSearch or Elasticsearch domain has three master nodes and spreads over zones.",
  why: "With fewer there is no majority after a failure, and in one zone the search fails with it.",
  fix: "Set clusterConfig.dedicatedMasterCount to 3 and clusterConfig.zoneAwarenessEnabled to true.",
  example: `new aws.opensearch.Domain("search", { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3, zoneAwarenessEnabled: true, zoneAwarenessConfig: { availabilityZoneCount: 3 } } })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_318"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  reads: ["environmentClass"],
  check: (domain, { environmentClass }) => (environmentClass === "prod" ? problems(domain) : []),
};
