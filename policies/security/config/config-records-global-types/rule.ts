import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "config-records-global-types",
  pack: "security",
  severity: "low",
  asks: "A recorder of AWS Config includes global resources, such as those of IAM.",
  why: "Nobody can tell how the permissions of users and roles were changed.",
  fix: "Set recordingGroup.includeGlobalResourceTypes to true, in one region.",
  example: `new aws.cfg.Recorder("main", { roleArn: role.arn, recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } })`,
  frameworks: { "cis-aws": ["3.3"], soc2: ["CC7.1"], "pci-dss": ["11.5.2"] },
  publicIds: ["CKV2_AWS_48"],
  scope: "resource",
  types: ["aws:cfg/recorder:Recorder"],
  check: (recorder) =>
    mustBeTrue(recorder, "recordingGroup.includeGlobalResourceTypes", "changes in IAM are not recorded"),
};
