import { BACKUP_SELECTION, backedUpBy, mayBeBackedUp } from "../../../aws/backupSelections";
import { allNamed, ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

const CLUSTER = "aws:rds/cluster:Cluster";

/** The end of a cluster's ARN; empty behind the last colon where its name is the provider's choice. */
function nameOf(cluster: RuleResource): string {
  const identifier = property(cluster, "clusterIdentifier");
  return `rds:cluster:${typeof identifier === "string" ? identifier : ""}`;
}

export const rule: StackRule = {
  name: "rds-in-backup-plan",
  pack: "reliability",
  severity: "low",
  asks: "An Aurora cluster is in a plan of AWS Backup.",
  why: "Automated backups end with the cluster and after 35 days; a vault's outlive both, and a stolen administrator.",
  fix: "Name the cluster, or a tag of it, in an aws.backup.Selection.",
  example: `new aws.backup.Selection("databases", { planId: plan.id, iamRoleArn: role.arn, resources: [cluster.arn] })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV2_AWS_8"],
  scope: "stack",
  types: [CLUSTER, BACKUP_SELECTION],
  check(resources) {
    const clusters = ofTypes(resources, [CLUSTER]);
    const selections = ofTypes(resources, [BACKUP_SELECTION]);
    const backedUp = backedUpBy(selections);
    if (backedUp === undefined) return [];
    const named = allNamed(selections, "resources", clusters, ["arn"]);
    return clusters
      .filter((cluster) => !named.has(cluster) && !mayBeBackedUp(cluster, nameOf(cluster), backedUp))
      .map((resource) => ({ resource, message: "no selection of AWS Backup in this stack takes it in" }));
  },
};
