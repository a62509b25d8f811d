import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "efs-regional",
  pack: "reliability",
  severity: "medium",
  asks: "A file system in production keeps its files in several availability zones.",
  why: "A One Zone file system is gone while its zone is, and for good when the zone is destroyed.",
  fix: "Leave availabilityZoneName out; the change replaces the file system.",
  example: `new aws.efs.FileSystem("media", { encrypted: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:efs/fileSystem:FileSystem"],
  reads: ["environmentClass"],
  check(files, { environmentClass }) {
    const zone = property(files, "availabilityZoneName");
    return environmentClass !== "prod" || zone === UNKNOWN || isEmpty(zone)
      ? []
      : [{ message: `availabilityZoneName is ${shown(zone)}: the files are in one zone` }];
  },
};
