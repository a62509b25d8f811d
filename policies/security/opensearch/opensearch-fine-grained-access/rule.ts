import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const SWITCHES: readonly string[] = ["enabled", "internalUserDatabaseEnabled"];

export const rule: ResourceRule = {
  name: "opensearch-fine-grained-access",
  pack: "security",
  severity: "medium",
  asks: "An OpenSearch or Elasticsearch domain decides by user who may read which index (fine-grained access control).",
  why: "Without it whoever the access policy lets in reads and deletes every index.",
  fix: "Set advancedSecurityOptions.enabled to true, with a master user.",
  example: `new aws.opensearch.Domain("search", { advancedSecurityOptions: { enabled: true, masterUserOptions: { masterUserArn: role.arn } } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV2_AWS_52"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check(domain) {
    const values = SWITCHES.map((name) => property(domain, `advancedSecurityOptions.${name}`));
    return values.some((value) => value === UNKNOWN || isTrue(value))
      ? []
      : [{ message: "advancedSecurityOptions is not enabled: every index is open to whoever is let in" }];
  },
};
