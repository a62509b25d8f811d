import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "efs-access-point-root",
  pack: "security",
  severity: "medium",
  asks: "An EFS access point shows a directory of its own, not the whole file system.",
  why: "Every client of the access point sees the files of all the others.",
  fix: "Set rootDirectory.path to the directory that the clients need.",
  example: `new aws.efs.AccessPoint("uploads", { fileSystemId: files.id, rootDirectory: { path: "/uploads" }, posixUser: { uid: 1000, gid: 1000 } })`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_329"],
  scope: "resource",
  types: ["aws:efs/accessPoint:AccessPoint"],
  check(accessPoint) {
    const path = property(accessPoint, "rootDirectory.path");
    return path === UNKNOWN || !(isEmpty(path) || path === "/")
      ? []
      : [{ message: `rootDirectory.path is ${shown(path)}: clients see the whole file system` }];
  },
};
