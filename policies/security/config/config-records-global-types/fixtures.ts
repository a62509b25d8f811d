import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const recorder = "aws:cfg/recorder:Recorder";

export const fixtures: RuleFixtures = {
  pass: { included: only(recorder, { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } }) },
  fail: {
    "absent attribute": only(recorder, {}),
    "left out": only(recorder, { recordingGroup: { includeGlobalResourceTypes: false } }),
  },
  unknown: { "not known yet": only(recorder, { recordingGroup: { includeGlobalResourceTypes: UNKNOWN } }) },
};
