import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-dedicated-masters",
  pack: "reliability",
  severity: "medium",
  asks: "A production OpenSearch or Elasticsearch domain has master nodes of its own.",
  why: "A data node that also leads the cluster takes the whole cluster down with it under load.",
  fix: "Set clusterConfig.dedicatedMasterEnabled to true, with three nodes.",
  example: `new aws.opensearch.Domain("search", { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3, dedicatedMasterType: "m7g.medium.search" } })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV2_AWS_59"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  reads: ["environmentClass"],
  check: (domain, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(domain, "clusterConfig.dedicatedMasterEnabled", "data nodes lead the cluster")
      : [],
};
