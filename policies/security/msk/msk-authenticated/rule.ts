import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, hasUnknown, isTrue, property, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "msk-authenticated",
  pack: "security",
  severity: "high",
  asks: "An MSK cluster admits authenticated clients only.",
  why: "Whoever reaches a broker reads and writes every topic.",
  fix: "Configure clientAuthentication with IAM, SCRAM or mutual TLS and leave unauthenticated off.",
  example: `new aws.msk.Cluster("events", { clientAuthentication: { sasl: { iam: true }, unauthenticated: false } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(d)"], "pci-dss": ["8.3.1"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check(cluster) {
    const authentication = property(cluster, "clientAuthentication");
    if (authentication === UNKNOWN) return [];
    if (isTrue(at(authentication, "unauthenticated"))) {
      return [{ message: "clientAuthentication.unauthenticated is true: anybody who reaches a broker is let in" }];
    }
    const ways = ["sasl.iam", "sasl.scram", "tls.certificateAuthorityArns"].map((path) => at(authentication, path));
    if (ways.some((way) => way === UNKNOWN || isTrue(way) || hasUnknown(way) || strings(way).length > 0)) return [];
    return [{ message: "clientAuthentication names no way to authenticate: clients are not asked who they are" }];
  },
};
