import { mayReferToUnknown, namedBy, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { once } from "../../../values/once";
import { isTrue, property } from "../../../values/read";

const SNAPSHOT = "aws:rds/clusterSnapshot:ClusterSnapshot";
const CLUSTER = "aws:rds/cluster:Cluster";

/** The first of the clusters that is not encrypted. */
const plainOne = (clusters: ReadonlySet<RuleResource>): RuleResource | undefined => [...clusters].find(isPlain);

function isPlain(cluster: RuleResource): boolean {
  const encrypted = property(cluster, "storageEncrypted");
  return encrypted !== UNKNOWN && !isTrue(encrypted) && property(cluster, "engineMode") !== "serverless";
}

/** The snapshot's own word counts first; the provider takes none, but states of other tools have it. */
function problemOf(snapshot: RuleResource, hasSource: boolean, plain: RuleResource | undefined): string | undefined {
  const own = property(snapshot, "storageEncrypted");
  if (own !== undefined) return own === UNKNOWN || isTrue(own) ? undefined : "storageEncrypted is not true";
  if (hasSource) return plain === undefined ? undefined : `its cluster ${plain.name} is not encrypted`;
  if (mayReferToUnknown(snapshot, "dbClusterIdentifier")) return undefined;
  return "nothing in this stack says that its cluster is encrypted";
}

export const rule: StackRule = {
  name: "rds-snapshot-encrypted",
  pack: "security",
  severity: "medium",
  asks: "The snapshot of an Aurora cluster is encrypted, as its cluster is.",
  why: "An unencrypted snapshot can be read by every account it is copied to or shared with.",
  fix: "Encrypt the cluster, or make the copy that you keep with an aws.rds.ClusterSnapshotCopy and a kmsKeyId.",
  example: `new aws.rds.ClusterSnapshot("orders", { dbClusterIdentifier: encrypted.clusterIdentifier, dbClusterSnapshotIdentifier: "orders" })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_146"],
  scope: "stack",
  types: [SNAPSHOT, CLUSTER],
  check(resources) {
    const snapshots = ofTypes(resources, [SNAPSHOT]);
    const clusters = ofTypes(resources, [CLUSTER]);
    const sources = namedBy(snapshots, "dbClusterIdentifier", clusters, ["clusterIdentifier", "id", "arn"]);
    const plainOf = once(plainOne);
    return snapshots.flatMap((resource) => {
      const source = sources.get(resource);
      const message = problemOf(resource, source !== undefined, source && plainOf(source));
      return message === undefined ? [] : [{ resource, message }];
    });
  },
};
