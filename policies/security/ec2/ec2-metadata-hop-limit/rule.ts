import { LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "../../../aws/instances";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "ec2-metadata-hop-limit",
  pack: "security",
  severity: "low",
  asks: "Answers of the metadata service do not travel further than the machine itself (one hop).",
  why: "With a second hop every container on the machine can ask for the machine's credentials.",
  fix: "Set metadataOptions.httpPutResponseHopLimit to 1, and give pods roles of their own by EKS Pod Identity.",
  example: `new aws.ec2.LaunchTemplate("nodes", { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_AWS_341"],
  scope: "resource",
  types: [LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION],
  check(resource) {
    const hops = property(resource, "metadataOptions.httpPutResponseHopLimit");
    if (hops === undefined || hops === UNKNOWN || asNumber(hops) === 1) return [];
    return [{ message: `metadataOptions.httpPutResponseHopLimit is ${shown(hops)}: containers reach the service` }];
  },
};
