import type { ResourceRule } from "../../../rule";
import { at, hasUnknown, isEmpty, objects, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "efs-lifecycle",
  pack: "cost",
  severity: "low",
  asks: "A file system moves files that nobody reads to a cheaper storage class.",
  why: "Most files are written once; in Infrequent Access a gigabyte costs a twelfth.",
  fix: "Set lifecyclePolicies with transitionToIa.",
  example: `new aws.efs.FileSystem("media", { lifecyclePolicies: [{ transitionToIa: "AFTER_30_DAYS" }] })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:efs/fileSystem:FileSystem"],
  check(files) {
    const policies = property(files, "lifecyclePolicies");
    const moves = objects(policies).some((policy) =>
      ["transitionToIa", "transitionToArchive"].some((name) => !isEmpty(at(policy, name))),
    );
    return moves || hasUnknown(policies) ? [] : [{ message: "lifecyclePolicies moves no file to Infrequent Access" }];
  },
};
