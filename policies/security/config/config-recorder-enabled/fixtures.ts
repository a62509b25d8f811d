import { together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const status = { type: "aws:cfg/recorderStatus:RecorderStatus", name: "status" };
const recorder = { type: "aws:cfg/recorder:Recorder", name: "recorder" };
const both = (isEnabled: unknown, recordingGroup?: object): Fixture =>
  together(
    { ...status, properties: { name: "main", isEnabled } },
    { ...recorder, properties: { name: "main", recordingGroup } },
  );

export const fixtures: RuleFixtures = {
  pass: {
    "everything by default": both(true),
    "everything, said so": both("true", { allSupported: true }),
    "of this stack": together(
      { ...status, properties: { name: UNKNOWN, isEnabled: true }, dependsOn: { name: ["recorder"] } },
      { ...recorder, properties: {} },
    ),
    "kinds not known yet": both(true, { allSupported: UNKNOWN }),
  },
  fail: {
    "absent attribute": both(undefined),
    stopped: both(false, { allSupported: true }),
    "some kinds": both(true, { allSupported: false, resourceTypes: ["AWS::EC2::Instance"] }),
    "no such recorder": together({ ...status, properties: { name: "else", isEnabled: true } }),
  },
  unknown: {
    "not known yet whether enabled": both(UNKNOWN),
    "recorder not known yet": together({ ...status, properties: { name: UNKNOWN, isEnabled: true } }),
  },
};
