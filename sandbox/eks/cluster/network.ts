import type { Component } from "../component";
import { Flow } from "../flow";

export interface ClusterNetwork {
  readonly vpcId: Flow;
  /** Of the control plane: all that were given, public ones first. */
  readonly subnetIds: Flow;
}

/** Where the cluster lies; without a VPC, in the account's default one. */
export async function networkOf(component: Component): Promise<ClusterNetwork> {
  const vpcId = component.input("vpcId");
  if (vpcId.isGiven) return { vpcId, subnetIds: subnetIdsOf(component) ?? Flow.of([]) };
  const defaultVpc = await component.invoke("aws:ec2/getVpc:getVpc", { default: true });
  const id = defaultVpc.get("id");
  const own = subnetIdsOf(component);
  if (own !== undefined) return { vpcId: id, subnetIds: own };
  const filters = [{ name: "vpc-id", values: [id] }];
  return { vpcId: id, subnetIds: (await component.invoke("aws:ec2/getSubnets:getSubnets", { filters })).get("ids") };
}

function subnetIdsOf(component: Component): Flow | undefined {
  const all = component.input("subnetIds");
  if (all.isGiven) return all;
  const kinds = [component.input("publicSubnetIds"), component.input("privateSubnetIds")];
  const given = kinds.filter(({ isGiven }) => isGiven);
  if (given.length === 0) return undefined;
  return given.length === 1 ? given[0] : Flow.from(given).map((lists) => (lists as string[][]).flat());
}
