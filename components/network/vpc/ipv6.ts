import * as ipaddr from "ipaddr.js";
import * as pulumi from "@pulumi/pulumi";
import { SUBNET_TIERS, type SubnetTier } from "./subnetTier";
import { zoneSlot } from "./zones";

const ZONE_SLOTS = 32;

/**
 * The /64 of a subnet inside the VPC's /56: 256 of them, numbered by tier and zone letter, so that it is as stable as
 * the IPv4 plan.
 */
export function ipv6SubnetBlock(vpcBlock: pulumi.Input<string>, tier: SubnetTier, zone: string): pulumi.Output<string> {
  const number = SUBNET_TIERS.indexOf(tier) * ZONE_SLOTS + (zoneSlot(zone) ?? 0);
  return pulumi.output(vpcBlock).apply((text) => {
    const [address] = ipaddr.IPv6.parseCIDR(text);
    const parts = [...address.parts];
    parts[3] = (parts[3] ?? 0) + number;
    return `${new ipaddr.IPv6(parts).toString()}/64`;
  });
}
