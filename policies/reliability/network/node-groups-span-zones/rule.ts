import { SUBNET } from "../../../network/vpcs";
import { placements, type Placement } from "../../../network/zones";
import { groupedBy } from "../../../relations/groups";
import { dependenciesOf, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { property } from "../../../values/read";

const GROUP = "aws:eks/nodeGroup:NodeGroup";

/** What tells a cluster from others: its name, or the resources that the name comes from. */
function clusterOf(group: RuleResource): unknown {
  const name = property(group, "clusterName");
  return name === UNKNOWN ? dependenciesOf(group, "clusterName").join() : name;
}

/** The zones of all groups together, when they are known and too few. */
function tooFew(placed: readonly (Placement | undefined)[], minimum: number): ReadonlySet<string> | undefined {
  const zones = new Set<string>();
  for (const placement of placed) {
    if (placement === undefined || placement.uncertain) return undefined;
    for (const zone of placement.zones) zones.add(zone);
  }
  return zones.size < minimum ? zones : undefined;
}

export const rule: StackRule = {
  name: "node-groups-span-zones",
  pack: "reliability",
  severity: "medium",
  asks: "The nodes of a production cluster are in several availability zones, in one node group or several.",
  why: "Pods can be spread only over zones that have nodes.",
  fix: "Give node groups subnets in at least minimumZones zones, or declare one group a zone.",
  example: `new aws.eks.NodeGroup("default", { subnetIds: network.privateSubnetIds, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "stack",
  types: [GROUP, SUBNET],
  reads: ["environmentClass", "minimumZones"],
  check(resources, { environmentClass, minimumZones }) {
    if (environmentClass !== "prod") return [];
    const groups = ofTypes(resources, [GROUP]);
    const placed = placements(groups, () => "subnetIds", ofTypes(resources, [SUBNET]));
    return [...groupedBy(groups, clusterOf).values()].flatMap((ofCluster) => {
      const zones = tooFew(
        ofCluster.map((group) => placed.get(group)),
        minimumZones,
      );
      if (zones === undefined) return [];
      const message = `the cluster's nodes are in zone ${[...zones].sort().join(", ")} only`;
      return ofCluster.map((resource) => ({ resource, message }));
    });
  },
};
