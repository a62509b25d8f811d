import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type EnvironmentClass, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

/** What people call environments of each class; a name that is not here may be of any. */
const NAMES: Readonly<Record<EnvironmentClass, readonly string[]>> = {
  dev: ["dev", "devel", "development", "sandbox", "test", "testing"],
  staging: ["stage", "staging", "stg", "uat", "preprod", "pre-production", "qa"],
  prod: ["prod", "production", "prd", "live"],
};

const KEYS = ["environment", "env", "stage"];

function classOf(name: string): EnvironmentClass | undefined {
  const classes = Object.keys(NAMES) as EnvironmentClass[];
  return classes.find((candidate) => NAMES[candidate].includes(name.toLowerCase()));
}

export const rule: ResourceRule = {
  name: "environment-tag-matches-class",
  pack: "tagging",
  severity: "medium",
  asks: "The environment that a tag names is of the class that is being deployed.",
  why: "A copied tag charges production to development, and scripts that clean up development delete it.",
  fix: "Take the tag's value from the stack's name instead of writing it down.",
  example: `tags: { environment: pulumi.getStack() }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    return [...tags].flatMap(([key, value]) => {
      if (!KEYS.includes(key.toLowerCase()) || typeof value !== "string") return [];
      const named = classOf(value);
      return named === undefined || named === environmentClass
        ? []
        : [{ message: `tag ${key} is ${shown(value)} in an environment of class ${environmentClass}` }];
    });
  },
};
