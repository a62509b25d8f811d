import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeAtLeast } from "../../../values/require";

/** Days for which each kind of file system is backed up where nothing is said (FSx API Reference). */
const DEFAULT_DAYS: Readonly<Record<string, number>> = {
  "aws:fsx/windowsFileSystem:WindowsFileSystem": 30,
  "aws:fsx/ontapFileSystem:OntapFileSystem": 30,
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem": 30,
  "aws:fsx/lustreFileSystem:LustreFileSystem": 0,
};

export const rule: ResourceRule = {
  name: "fsx-backup",
  pack: "reliability",
  severity: "medium",
  asks: "A file system of FSx keeps automatic backups for the days that the environment demands.",
  why: "Without them a deleted or encrypted file is gone for good.",
  fix: "Set automaticBackupRetentionDays to at least minimumBackupDays.",
  example: `new aws.fsx.OpenZfsFileSystem("media", { automaticBackupRetentionDays: 7, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: [],
  scope: "resource",
  types: Object.keys(DEFAULT_DAYS),
  reads: ["minimumBackupDays"],
  check(files, { minimumBackupDays }) {
    const isLustre = files.type.endsWith(":LustreFileSystem");
    const deployment = property(files, "deploymentType") ?? "SCRATCH_1";
    // Scratch file systems cannot be backed up, and nobody keeps anything in them.
    if (isLustre && (deployment === UNKNOWN || String(deployment).startsWith("SCRATCH"))) return [];
    return mustBeAtLeast(
      files,
      "automaticBackupRetentionDays",
      minimumBackupDays,
      `backups must reach back ${minimumBackupDays} days`,
      DEFAULT_DAYS[files.type],
    );
  },
};
