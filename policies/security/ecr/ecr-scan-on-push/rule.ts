import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ecr-scan-on-push",
  pack: "security",
  severity: "medium",
  asks: "Repositories scan images when they are pushed.",
  why: "Images with known holes are deployed unnoticed.",
  fix: "Set imageScanningConfiguration.scanOnPush to true.",
  example: `imageScanningConfiguration: { scanOnPush: true }`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.1"] },
  publicIds: ["CKV_AWS_163", "AVD-AWS-0030"],
  scope: "resource",
  types: ["aws:ecr/repository:Repository"],
  check: (repository) => mustBeTrue(repository, "imageScanningConfiguration.scanOnPush", "images are not scanned"),
};
