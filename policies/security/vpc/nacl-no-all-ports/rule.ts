import { ingressEntries, NETWORK_ACL_RULE, type AclEntry } from "../../../network/networkAclRules";
import { hasNoPorts, isEveryProtocol } from "../../../network/protocols";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, shown } from "../../../values/read";

/** What makes an entry one for every port; undefined where it names a port to start from, or cannot. */
function everyPort({ protocol, fromPort }: AclEntry): string | undefined {
  // Unlike CKV_AWS_352: AWS ignores the ports beside all protocols, and ICMP has none.
  if (isEveryProtocol(protocol)) return `protocol ${shown(protocol)} is every protocol on every port`;
  if (protocol === UNKNOWN || fromPort === UNKNOWN || hasNoPorts(protocol)) return undefined;
  const first = asNumber(fromPort);
  return first === undefined || first === 0 ? `fromPort is ${shown(fromPort)}: the range has no start` : undefined;
}

export const rule: ResourceRule = {
  name: "nacl-no-all-ports",
  pack: "security",
  severity: "medium",
  asks: "A rule of a network ACL that lets traffic in names the ports it is for.",
  why: "Every service in the subnets is left to the security groups alone, with no second line behind them.",
  fix: "Give the rule the first and the last port that the subnets serve.",
  example: `new aws.ec2.NetworkAclRule("https", { networkAclId: acl.id, ruleNumber: 100, ruleAction: "allow", protocol: "tcp", cidrBlock: "10.0.0.0/8", fromPort: 443, toPort: 443 })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_352", "AVD-AWS-0102"],
  scope: "resource",
  types: [NETWORK_ACL_RULE],
  check: (resource) =>
    ingressEntries(resource).flatMap((entry) => {
      // A denial of everything opens nothing, though CKV_AWS_352 flags it.
      const problem = entry.action === "deny" || entry.action === UNKNOWN ? undefined : everyPort(entry);
      return problem === undefined ? [] : [{ message: problem }];
    }),
};
