import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { STORAGE_CLASSES, VOLUME_CLAIMS } from "../../../kubernetes/kinds";
import type { ResourceRule, RuleResource } from "../../../rule";
import { at, objects, property } from "../../../values/read";

interface VolumeType {
  path: string;
  value: unknown;
}

type Reader = (resource: RuleResource) => VolumeType[];

const paths =
  (...names: readonly string[]): Reader =>
  (resource) =>
    names.map((path) => ({ path, value: property(resource, path) }));

const devices =
  (list: string, path: string): Reader =>
  (resource) =>
    objects(property(resource, list)).map((device, index) => ({
      path: `${list}[${index}].${path}`,
      value: at(device, path),
    }));

const machine: Reader = (resource) => [
  ...paths("rootBlockDevice.volumeType")(resource),
  ...devices("ebsBlockDevices", "volumeType")(resource),
];

/** The driver inside Kubernetes made gp2 where nothing was said; the one of AWS makes gp3. */
const storageClass: Reader = (resource) => {
  const absent = property(resource, "provisioner") === "kubernetes.io/aws-ebs" ? "gp2" : undefined;
  return [{ path: "parameters.type", value: property(resource, "parameters.type") ?? absent }];
};

/** Where each type says what its volumes are. */
const READERS: Readonly<Record<string, Reader>> = {
  // EC2 makes gp2 where nothing is said.
  "aws:ebs/volume:Volume": (volume) => [{ path: "type", value: property(volume, "type") ?? "gp2" }],
  "aws:ec2/instance:Instance": machine,
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest": machine,
  "aws:ec2/launchConfiguration:LaunchConfiguration": machine,
  "aws:ec2/launchTemplate:LaunchTemplate": devices("blockDeviceMappings", "ebs.volumeType"),
  "aws:rds/instance:Instance": paths("storageType"),
  ...Object.fromEntries(OPENSEARCH_DOMAINS.map((type) => [type, paths("ebsOptions.volumeType")])),
  ...Object.fromEntries(STORAGE_CLASSES.map((type) => [type, storageClass])),
  ...Object.fromEntries(VOLUME_CLAIMS.map((type) => [type, paths("spec.storageClassName")])),
};

export const rule: ResourceRule = {
  name: "ebs-no-gp2",
  pack: "cost",
  severity: "low",
  asks: "Volumes are gp3, not gp2.",
  why: "A gp2 volume costs a quarter more per GiB and ties throughput to size.",
  fix: "Set the volume type to gp3.",
  example: `new aws.ebs.Volume("data", { type: "gp3", size: 100 })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: Object.keys(READERS),
  check: (resource) =>
    (READERS[resource.type]?.(resource) ?? [])
      .filter(({ value }) => value === "gp2")
      .map(({ path }) => ({ message: `${path} is gp2` })),
};
