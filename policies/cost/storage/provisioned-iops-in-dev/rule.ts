import { STORAGE_CLASSES } from "../../../kubernetes/kinds";
import type { ResourceRule, RuleResource } from "../../../rule";
import { asNumber, at, objects, property, shown } from "../../../values/read";

/** Kinds of storage of which every operation a second is paid for, or the I/O in advance. */
const PROVISIONED: readonly unknown[] = ["io1", "io2", "aurora-iopt1"];

/** IOPS that come with every gp3 volume (EBS and RDS User Guides). */
const FREE_IOPS = 3000;

interface Block {
  path: string;
  type: unknown;
  iops: unknown;
}

type Reader = (resource: RuleResource) => Block[];

const flat =
  (type: string, iops: string): Reader =>
  (resource) => [{ path: type, type: property(resource, type), iops: property(resource, iops) }];

const nested =
  (list: string, inner = ""): Reader =>
  (resource) =>
    objects(property(resource, list)).map((device, index) => ({
      path: `${list}[${index}].${inner}volumeType`,
      type: at(device, `${inner}volumeType`),
      iops: at(device, `${inner}iops`),
    }));

const READERS: Readonly<Record<string, readonly Reader[]>> = {
  "aws:ebs/volume:Volume": [flat("type", "iops")],
  "aws:ec2/instance:Instance": [nested("rootBlockDevice"), nested("ebsBlockDevices")],
  "aws:ec2/launchTemplate:LaunchTemplate": [nested("blockDeviceMappings", "ebs.")],
  "aws:rds/instance:Instance": [flat("storageType", "iops")],
  "aws:rds/cluster:Cluster": [flat("storageType", "iops")],
  "aws:docdb/cluster:Cluster": [flat("storageType", "iops")],
  "aws:neptune/cluster:Cluster": [flat("storageType", "iops")],
  ...Object.fromEntries(STORAGE_CLASSES.map((type) => [type, [flat("parameters.type", "parameters.iops")]])),
};

function problem({ path, type, iops }: Block): string | undefined {
  if (PROVISIONED.includes(type)) return `${path} is ${shown(type)} in development`;
  const asked = asNumber(iops);
  return asked !== undefined && asked > FREE_IOPS ? `${path} has ${asked} IOPS in development` : undefined;
}

export const rule: ResourceRule = {
  name: "provisioned-iops-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "Storage in development has no provisioned IOPS.",
  why: "A thousand provisioned IOPS cost 65 dollars a month; gp3 comes with three thousand.",
  fix: "Use gp3 and leave iops out in development.",
  example: `new aws.rds.Instance("orders", { storageType: "gp3", allocatedStorage: 20 })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: Object.keys(READERS),
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    return (READERS[resource.type] ?? [])
      .flatMap((read) => read(resource))
      .flatMap((block) => problem(block) ?? [])
      .map((message) => ({ message }));
  },
};
