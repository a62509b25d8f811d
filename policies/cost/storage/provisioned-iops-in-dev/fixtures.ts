import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";
const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}),
    gp3: only(volume, { type: "gp3", iops: 3000 }),
    production: only(volume, { type: "io2", iops: 10000 }, { environmentClass: "prod" }),
  },
  fail: {
    io2: only(volume, { type: "io2", iops: 100 }),
    "more than comes with gp3": only(database, { storageType: "gp3", iops: 12000 }),
    instance: only("aws:ec2/instance:Instance", { rootBlockDevice: { volumeType: "io1" } }),
    template: only("aws:ec2/launchTemplate:LaunchTemplate", {
      blockDeviceMappings: [{ ebs: { volumeType: "gp3", iops: "4000" } }],
    }),
    Aurora: only("aws:rds/cluster:Cluster", { storageType: "aurora-iopt1" }),
    "storage class": only("kubernetes:storage.k8s.io/v1:StorageClass", { parameters: { type: "io1" } }),
  },
  unknown: { "not known yet": only(volume, { type: UNKNOWN, iops: UNKNOWN }) },
};
