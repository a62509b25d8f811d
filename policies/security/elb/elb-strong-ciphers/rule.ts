import { LISTENERS } from "../../../aws/loadBalancers";
import { protocolOf } from "../../../network/listeners";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

const ENCRYPTED: readonly unknown[] = ["HTTPS", "TLS"];

/** Security policies with ciphers that have no forward secrecy or are broken; the first is AWS's own where none is given. */
const WEAK: readonly unknown[] = [
  "ELBSecurityPolicy-2016-08",
  "ELBSecurityPolicy-Default",
  "ELBSecurityPolicy-TLS-1-1-2017-01",
  "ELBSecurityPolicy-TLS-1-0-2015-04",
  "ELBSecurityPolicy-2015-05",
  "ELBSecurityPolicy-2015-03",
  "ELBSecurityPolicy-2015-02",
  "ELBSecurityPolicy-2014-10",
  "ELBSecurityPolicy-2014-01",
];

export const rule: ResourceRule = {
  name: "elb-strong-ciphers",
  pack: "security",
  severity: "medium",
  asks: "A listener with TLS uses a security policy without weak ciphers.",
  why: "Whoever records the traffic can decrypt it once the key leaks or the cipher falls.",
  fix: "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or another current policy.",
  example: `new aws.lb.Listener("https", { loadBalancerArn, port: 443, protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", certificateArn, defaultActions })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV2_AWS_74"],
  scope: "resource",
  types: LISTENERS,
  check(listener) {
    const policy = property(listener, "sslPolicy");
    const strong = policy === UNKNOWN || (policy !== undefined && policy !== "" && !WEAK.includes(policy));
    if (strong || !ENCRYPTED.includes(protocolOf(listener))) return [];
    return [{ message: `sslPolicy is ${shown(policy)}, which has weak ciphers` }];
  },
};
