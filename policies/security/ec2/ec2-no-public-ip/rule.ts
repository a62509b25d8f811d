import { MACHINE_TYPES } from "../../../aws/instances";
import type { ResourceRule } from "../../../rule";
import { at, isTrue, objects, property } from "../../../values/read";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ec2-no-public-ip",
  pack: "security",
  severity: "high",
  asks: "Instances and launch templates do not ask for a public address.",
  why: "A machine with a public address is attacked directly; only load balancers belong there.",
  fix: "Set associatePublicIpAddress to false and reach the instance through Session Manager.",
  example: `new aws.ec2.LaunchTemplate("nodes", { networkInterfaces: [{ associatePublicIpAddress: "false" }] })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.4.4"] },
  publicIds: ["CKV_AWS_88", "AVD-AWS-0009"],
  scope: "resource",
  types: MACHINE_TYPES,
  check: (resource) => [
    ...mustNotBeTrue(resource, "associatePublicIpAddress", "it gets a public address"),
    ...objects(property(resource, "networkInterfaces"))
      .filter((networkInterface) => isTrue(at(networkInterface, "associatePublicIpAddress")))
      .map(() => ({ message: "networkInterfaces: associatePublicIpAddress is true: it gets a public address" })),
  ],
};
