import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** TLS_1_2, and the named policies, of which none goes below ("Security policies", API Gateway Developer Guide). */
const MODERN = /^(TLS_1_2|SecurityPolicy_TLS1[23]_\w+)$/;

export const rule: ResourceRule = {
  name: "apigateway-domain-tls",
  pack: "security",
  severity: "medium",
  asks: "Domains of APIs accept TLS 1.2 and newer only.",
  why: "Old versions of TLS can be broken by somebody on the way.",
  fix: "Set securityPolicy to TLS_1_2 or to a newer policy.",
  example: `securityPolicy: "TLS_1_2"`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_206", "AVD-AWS-0005"],
  scope: "resource",
  types: ["aws:apigateway/domainName:DomainName"],
  check(domain) {
    const policy = property(domain, "securityPolicy");
    if (policy === UNKNOWN || (typeof policy === "string" && MODERN.test(policy))) return [];
    return [{ message: `securityPolicy is ${shown(policy)}: callers may use TLS 1.0` }];
  },
};
