import { namedBy, ofTypes, refersToUnknown } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isFalse, isTrue, property } from "../../../values/read";

const STATUS = "aws:cfg/recorderStatus:RecorderStatus";
const RECORDER = "aws:cfg/recorder:Recorder";

function isPartial(recorder: RuleResource): boolean {
  return isFalse(property(recorder, "recordingGroup.allSupported"));
}

export const rule: StackRule = {
  name: "config-recorder-enabled",
  pack: "security",
  severity: "medium",
  asks: "AWS Config records, and records every kind of resource it supports.",
  why: "Nobody can tell what was changed, when and by whom.",
  fix: "Set isEnabled to true, and leave allSupported of the recorder's recordingGroup on.",
  example: `new aws.cfg.RecorderStatus("main", { name: recorder.name, isEnabled: true })`,
  frameworks: { "cis-aws": ["3.3"], soc2: ["CC7.1"], "pci-dss": ["11.5.2"] },
  publicIds: ["CKV2_AWS_45"],
  scope: "stack",
  types: [STATUS, RECORDER],
  check(resources) {
    const statuses = ofTypes(resources, [STATUS]);
    const recorders = namedBy(statuses, "name", ofTypes(resources, [RECORDER]), ["name", "id"]);
    return statuses.flatMap((resource) => {
      const enabled = property(resource, "isEnabled");
      const [recorder] = recorders.get(resource) ?? [];
      if (enabled !== UNKNOWN && !isTrue(enabled))
        return [{ resource, message: "isEnabled is not true: nothing is recorded" }];
      if (recorder === undefined) {
        return refersToUnknown(resource, "name") ? [] : [{ resource, message: "name names no recorder of this stack" }];
      }
      return isPartial(recorder) ? [{ resource, message: "the recorder leaves out some kinds of resources" }] : [];
    });
  },
};
