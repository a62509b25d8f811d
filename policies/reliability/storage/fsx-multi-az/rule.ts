import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "fsx-multi-az",
  pack: "reliability",
  severity: "medium",
  asks: "A file system of FSx in production has a standby in another availability zone.",
  why: "The failure of one zone stops everything that reads or writes files.",
  fix: "Use a MULTI_AZ deploymentType; the change replaces the file system.",
  example: `new aws.fsx.OntapFileSystem("files", { deploymentType: "MULTI_AZ_2", … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: [
    "aws:fsx/windowsFileSystem:WindowsFileSystem",
    "aws:fsx/ontapFileSystem:OntapFileSystem",
    "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
  ],
  reads: ["environmentClass"],
  check(files, { environmentClass }) {
    // Windows file systems are in one zone where nothing is said; the others must say.
    const deployment = property(files, "deploymentType") ?? "SINGLE_AZ_1";
    return environmentClass === "prod" && typeof deployment === "string" && deployment.startsWith("SINGLE_AZ")
      ? [{ message: `deploymentType is ${shown(deployment)}: files are gone while their zone is` }]
      : [];
  },
};
