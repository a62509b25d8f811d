import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const old = "aws:elasticsearch/domain:Domain";
const settings = { asOf: "2026-09-01" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(domain, {}),
    supported: only(domain, { engineVersion: "OpenSearch_2.19" }, settings),
    "Elasticsearch in support": only(domain, { engineVersion: "Elasticsearch_7.10" }, settings),
    "the older type": only(old, { elasticsearchVersion: "6.8" }, settings),
  },
  fail: {
    "old OpenSearch": only(domain, { engineVersion: "OpenSearch_2.3" }, settings),
    "old Elasticsearch": only(domain, { engineVersion: "Elasticsearch_7.1" }, settings),
    "the older type": only(old, { elasticsearchVersion: "7.4" }, settings),
    "the older type's default": only(old, {}, settings),
  },
  unknown: {
    "not known yet": only(domain, { engineVersion: UNKNOWN }),
    "the older type, not known yet": only(old, { elasticsearchVersion: UNKNOWN }),
  },
};
