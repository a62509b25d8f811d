import { LISTENERS, LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { gatewayListeners, httpsRedirect, protocolOf } from "../../../network/listeners";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** Protocols that are encrypted, or passed on as they come for the target to decrypt. */
const SAFE: readonly unknown[] = ["HTTPS", "TLS", "TCP", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"];

export const rule: StackRule = {
  name: "elb-listener-encrypted",
  pack: "security",
  severity: "high",
  asks: "A listener of a load balancer speaks HTTPS or TLS, or only redirects to it.",
  why: "Plain HTTP, passwords and cookies in it included, can be read and changed on the way.",
  fix: "Set protocol to HTTPS with a certificate, or make the listener's default action a redirect to HTTPS.",
  example: `new aws.lb.Listener("https", { loadBalancerArn, port: 443, protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06", certificateArn, defaultActions: [{ type: "forward", targetGroupArn }] })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_2", "AVD-AWS-0054"],
  scope: "stack",
  types: [...LISTENERS, ...LOAD_BALANCERS],
  check(resources) {
    // Unlike CKV_AWS_2: gateways have no protocol to give, and a redirect that names no protocol stays with HTTP.
    const gateways = gatewayListeners(resources);
    return ofTypes(resources, LISTENERS)
      .filter((listener) => {
        const protocol = protocolOf(listener);
        if (protocol === UNKNOWN || SAFE.includes(protocol)) return false;
        return httpsRedirect(listener) === undefined && !gateways.has(listener);
      })
      .map((resource) => ({
        resource,
        message: `protocol is ${shown(property(resource, "protocol"))}, and it does not redirect to HTTPS`,
      }));
  },
};
