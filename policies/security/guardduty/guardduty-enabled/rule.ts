import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "guardduty-enabled",
  pack: "security",
  severity: "high",
  asks: "A GuardDuty detector is enabled.",
  why: "Stolen credentials and mining instances are used unnoticed.",
  fix: "Remove enable, or set it to true.",
  example: `new aws.guardduty.Detector("main", { enable: true })`,
  frameworks: { soc2: ["CC7.2"], "pci-dss": ["11.5.1"] },
  publicIds: ["CKV_AWS_238"],
  scope: "resource",
  types: ["aws:guardduty/detector:Detector"],
  check: (detector) => mustBeOneOf(detector, "enable", [true, "true"], "the detector is suspended", true),
};
