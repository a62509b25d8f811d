import type { ResourceRule, RuleResource } from "../../../rule";
import { at, objects, property } from "../../../values/read";

function volumeTypes(resource: RuleResource): { path: string; value: unknown }[] {
  const nested = ["rootBlockDevice", "ebsBlockDevices", "blockDeviceMappings"].flatMap((path) =>
    objects(property(resource, path)).flatMap((device) => [
      { path: `${path}.volumeType`, value: at(device, "volumeType") },
      { path: `${path}.ebs.volumeType`, value: at(device, "ebs.volumeType") },
    ]),
  );
  return [
    { path: "type", value: property(resource, "type") },
    { path: "storageType", value: property(resource, "storageType") },
    ...nested,
  ];
}

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
  types: [
    "aws:ebs/volume:Volume",
    "aws:ec2/instance:Instance",
    "aws:ec2/launchTemplate:LaunchTemplate",
    "aws:rds/instance:Instance",
  ],
  check: (resource) =>
    volumeTypes(resource)
      .filter(({ value }) => value === "gp2")
      .map(({ path }) => ({ message: `${path} is gp2` })),
};
