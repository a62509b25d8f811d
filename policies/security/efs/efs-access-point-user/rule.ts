import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "efs-access-point-user",
  pack: "security",
  severity: "medium",
  asks: "An EFS access point decides as which user its clients act.",
  why: "Clients name their own user otherwise, root included, and with it read and overwrite every file.",
  fix: "Set posixUser with uid and gid.",
  example: `new aws.efs.AccessPoint("uploads", { fileSystemId: files.id, rootDirectory: { path: "/uploads" }, posixUser: { uid: 1000, gid: 1000 } })`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_330"],
  scope: "resource",
  types: ["aws:efs/accessPoint:AccessPoint"],
  check: (accessPoint) =>
    mustBeSet(accessPoint, "posixUser.gid", "clients choose for themselves as which user they act"),
};
