import type { ResourceRule } from "../../../rule";
import { hasUnknown, property, shown, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "lambda-arm64",
  pack: "cost",
  severity: "low",
  asks: "Functions run on arm64.",
  why: "A gigabyte-second costs a fifth less there, and most functions run faster.",
  fix: "Set architectures to arm64; build native modules and images for it.",
  example: `new aws.lambda.Function("resize", { architectures: ["arm64"], runtime: "nodejs24.x" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check(lambda) {
    const architectures = property(lambda, "architectures");
    if (hasUnknown(architectures) || strings(architectures).includes("arm64")) return [];
    return [{ message: `architectures is ${shown(architectures)}: x86_64 costs a fifth more` }];
  },
};
