import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ecr-immutable-tags",
  pack: "security",
  severity: "medium",
  asks: "Tags of repositories cannot be moved.",
  why: "Whoever may push replaces an image that others deploy by its tag.",
  fix: "Set imageTagMutability to IMMUTABLE.",
  example: `imageTagMutability: "IMMUTABLE"`,
  frameworks: { soc2: ["CC8.1"] },
  publicIds: ["CKV_AWS_51", "AVD-AWS-0031"],
  scope: "resource",
  types: ["aws:ecr/repository:Repository"],
  check: (repository) => mustBeOneOf(repository, "imageTagMutability", ["IMMUTABLE"], "tags can be moved"),
};
