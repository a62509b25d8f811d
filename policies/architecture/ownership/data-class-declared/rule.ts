import { BUCKETS, OPENSEARCH_DOMAINS, RDS_DATABASES } from "../../../aws/types";
import { REPLICATED } from "../../../kubernetes/kinds";
import { traitOf } from "../../../relations/identity";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "data-class-declared",
  pack: "architecture",
  severity: "low",
  asks: "Stores and workloads say what class of data they hold.",
  why: "What nobody called personal nobody protects, and nobody finds when a customer asks what is known of them.",
  fix: "Add the tag data-class, or the label plinth.dev/data-class: public, internal, personal, health or payment.",
  example: `new aws.s3.Bucket("invoices", { tags: { "data-class": "personal" } })`,
  frameworks: { gdpr: ["30"], soc2: ["CC6.1"], hipaa: ["164.308(a)(1)(ii)(A)"] },
  publicIds: [],
  scope: "resource",
  types: [
    ...REPLICATED,
    ...BUCKETS,
    ...RDS_DATABASES,
    ...OPENSEARCH_DOMAINS,
    "aws:docdb/cluster:Cluster",
    "aws:neptune/cluster:Cluster",
    "aws:redshift/cluster:Cluster",
    "aws:dynamodb/table:Table",
    "aws:efs/fileSystem:FileSystem",
  ],
  check: (resource) =>
    traitOf(resource, "dataClass") === undefined ? [{ message: "no tag or label names its class of data" }] : [],
};
