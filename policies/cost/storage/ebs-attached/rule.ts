import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const VOLUME = "aws:ebs/volume:Volume";

/** What volumes are given to, with the property that names them. */
const USERS: Readonly<Record<string, string>> = {
  "aws:ec2/volumeAttachment:VolumeAttachment": "volumeId",
  "kubernetes:core/v1:PersistentVolume": "spec",
};

export const rule: StackRule = {
  name: "ebs-attached",
  pack: "cost",
  severity: "medium",
  asks: "Every volume is attached to something.",
  why: "A volume that was left behind is paid for by size, month after month.",
  fix: "Attach the volume, or take a snapshot, which costs less, and remove it.",
  example: `new aws.ec2.VolumeAttachment("data", { volumeId: volume.id, instanceId, deviceName: "/dev/sdf" })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [VOLUME, ...Object.keys(USERS)],
  check(resources) {
    const volumes = ofTypes(resources, [VOLUME]);
    const users = Object.entries(USERS).map(([type, name]) => ({ name, from: ofTypes(resources, [type]) }));
    if (users.some(({ name, from }) => from.some((user) => mayReferToUnknown(user, name)))) return [];
    const used = users.map(({ name, from }) => naming(from, name, volumes, ["id"]));
    return volumes
      .filter((volume) => !used.some((by) => by.has(volume)))
      .map((resource) => ({ resource, message: "nothing in the stack uses this volume" }));
  },
};
