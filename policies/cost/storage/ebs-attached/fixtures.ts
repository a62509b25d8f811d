import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume: FixtureResource = { type: "aws:ebs/volume:Volume", name: "volume", properties: { id: "vol-1" } };
const attachment = (volumeId: unknown): FixtureResource => ({
  type: "aws:ec2/volumeAttachment:VolumeAttachment",
  name: "attachment",
  properties: { volumeId },
});

export const fixtures: RuleFixtures = {
  pass: {
    attached: together(volume, attachment("vol-1")),
    "attached, by dependency": together(volume, { ...attachment(UNKNOWN), dependsOn: { volumeId: ["volume"] } }),
    "to pods": together(volume, {
      type: "kubernetes:core/v1:PersistentVolume",
      name: "data",
      properties: { spec: { csi: { driver: "ebs.csi.aws.com", volumeHandle: "vol-1" } } },
    }),
  },
  fail: {
    "absent attribute": together({ ...volume, properties: {} }),
    "another is attached": together(volume, attachment("vol-2")),
  },
  unknown: { "not known yet": together(volume, attachment(UNKNOWN)) },
};
