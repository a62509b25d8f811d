import { LISTENERS, LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { gatewayListeners, httpsRedirect, protocolOf } from "../../../network/listeners";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** Protocols that the load balancer passes on without decrypting. */
const PASSED_ON: readonly unknown[] = ["TCP", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"];
const ENCRYPTED: readonly unknown[] = ["HTTPS", "TLS"];

/**
 * Security policies that refuse TLS 1.0 and 1.1. Unlike CKV_AWS_103, those named TLS13-1-0 and TLS13-1-1 do not count: they
 * admit the versions they are named after (Elastic Load Balancing, "Security policies for your Application Load Balancer").
 */
const MODERN = /^ELBSecurityPolicy-(TLS13-(?!1-[01]-)|TLS-1-2|FS-1-2)/;

/** What lets old clients in; undefined where nothing does, or it is not known yet. */
function weakness(listener: RuleResource): string | undefined {
  const protocol = protocolOf(listener);
  if (protocol === UNKNOWN || PASSED_ON.includes(protocol) || httpsRedirect(listener) !== undefined) return undefined;
  if (!ENCRYPTED.includes(protocol)) return `protocol is ${shown(property(listener, "protocol"))}, without any TLS`;
  const policy = property(listener, "sslPolicy");
  if (policy === UNKNOWN || (typeof policy === "string" && MODERN.test(policy))) return undefined;
  return `sslPolicy is ${shown(policy)}, which lets clients use TLS older than 1.2`;
}

export const rule: StackRule = {
  name: "elb-tls-1-2",
  pack: "security",
  severity: "high",
  asks: "A listener of a load balancer accepts TLS 1.2 or newer only.",
  why: "TLS 1.0 and 1.1 are broken; where no policy is given AWS still accepts them.",
  fix: "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or a stricter one.",
  example: `new aws.lb.Listener("https", { loadBalancerArn, port: 443, protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06", certificateArn, defaultActions })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_103", "AVD-AWS-0047"],
  scope: "stack",
  types: [...LISTENERS, ...LOAD_BALANCERS],
  check(resources) {
    const gateways = gatewayListeners(resources);
    return ofTypes(resources, LISTENERS).flatMap((resource) => {
      const message = gateways.has(resource) ? undefined : weakness(resource);
      return message === undefined ? [] : [{ resource, message }];
    });
  },
};
