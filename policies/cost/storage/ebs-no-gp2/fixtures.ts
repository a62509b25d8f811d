import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";
const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";

export const fixtures: RuleFixtures = {
  pass: {
    gp3: only(volume, { type: "gp3" }),
    "an instance that does not say": only("aws:ec2/instance:Instance", {}),
    "the driver of AWS": only(storageClass, { provisioner: "ebs.csi.aws.com" }),
  },
  fail: {
    "absent attribute": only(volume, {}),
    volume: only(volume, { type: "gp2" }),
    instance: only("aws:ec2/instance:Instance", { rootBlockDevice: [{ volumeType: "gp2" }] }),
    "second volume": only("aws:ec2/instance:Instance", { ebsBlockDevices: [{}, { volumeType: "gp2" }] }),
    template: only("aws:ec2/launchTemplate:LaunchTemplate", { blockDeviceMappings: [{ ebs: { volumeType: "gp2" } }] }),
    database: only("aws:rds/instance:Instance", { storageType: "gp2" }),
    search: only("aws:opensearch/domain:Domain", { ebsOptions: { volumeType: "gp2" } }),
    "storage class": only(storageClass, { provisioner: "ebs.csi.aws.com", parameters: { type: "gp2" } }),
    "the driver inside Kubernetes": only(storageClass, { provisioner: "kubernetes.io/aws-ebs" }),
    claim: only("kubernetes:core/v1:PersistentVolumeClaim", { spec: { storageClassName: "gp2" } }),
  },
  unknown: { "not known yet": only(volume, { type: UNKNOWN }) },
};
