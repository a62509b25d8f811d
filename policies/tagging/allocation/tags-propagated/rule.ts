import { UNKNOWN, type Finding, type ResourceRule, type RuleResource } from "../../../rule";
import { at, hasUnknown, isObject, isTrue, objects, property, shown } from "../../../values/read";

const GROUP = "aws:autoscaling/group:Group";
const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
const SERVICE = "aws:ecs/service:Service";
const INSTANCE = "aws:ec2/instance:Instance";

type Check = (resource: RuleResource, keys: readonly string[]) => Finding[];

/** How each type hands tags on to what it starts and what costs money. */
const CHECKS: Readonly<Record<string, Check>> = {
  [GROUP]: groupProblems,
  [TEMPLATE]: (template, keys) => ["instance", "volume"].flatMap((kind) => templateProblems(template, kind, keys)),
  [SERVICE]: serviceProblems,
  [INSTANCE]: instanceProblems,
};

function groupProblems(group: RuleResource, keys: readonly string[]): Finding[] {
  return objects(property(group, "tags")).flatMap((tag) => {
    const [key, propagates] = [at(tag, "key"), at(tag, "propagateAtLaunch")];
    const judged = typeof key === "string" && keys.includes(key) && propagates !== UNKNOWN;
    return judged && !isTrue(propagates) ? [{ message: `tag ${key} is not handed on to the group's instances` }] : [];
  });
}

function templateProblems(template: RuleResource, kind: string, keys: readonly string[]): Finding[] {
  const specifications = property(template, "tagSpecifications");
  if (hasUnknown(specifications)) return [];
  const tags = objects(specifications).find((entry) => at(entry, "resourceType") === kind);
  return missing(at(tags, "tags"), keys, `tagSpecifications for ${kind}s lack`);
}

function serviceProblems(service: RuleResource): Finding[] {
  const value = property(service, "propagateTags");
  if (value === UNKNOWN || value === "SERVICE" || value === "TASK_DEFINITION") return [];
  return [{ message: `propagateTags is ${shown(value)}: tasks, which cost the money, have no tags` }];
}

/** Default tags of the provider reach the instance, but not the volumes that it makes. */
function instanceProblems(instance: RuleResource, keys: readonly string[]): Finding[] {
  const [all, root] = [property(instance, "volumeTags"), property(instance, "rootBlockDevice.tags")];
  if (hasUnknown(all) || hasUnknown(root)) return [];
  return missing({ ...(isObject(all) ? all : {}), ...(isObject(root) ? root : {}) }, keys, "volumes lack");
}

function missing(tags: unknown, keys: readonly string[], whose: string): Finding[] {
  if (hasUnknown(tags)) return [];
  const lacking = keys.filter((key) => !isObject(tags) || tags[key] === undefined || tags[key] === "");
  return lacking.length === 0 ? [] : [{ message: `${whose} tag ${lacking.join(", ")}` }];
}

export const rule: ResourceRule = {
  name: "tags-propagated",
  pack: "tagging",
  severity: "low",
  asks: "What starts machines, volumes and tasks hands the tags on by which the bill is split.",
  why: "Most of the bill is machines and volumes that nobody declared, and without tags nobody is charged for them.",
  fix: "Set propagateAtLaunch, tagSpecifications, propagateTags or volumeTags.",
  example: `tagSpecifications: ["instance", "volume"].map((resourceType) => ({ resourceType, tags }))`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: Object.keys(CHECKS),
  reads: ["costAllocationTags"],
  check: (resource, { costAllocationTags }) => CHECKS[resource.type]?.(resource, costAllocationTags) ?? [],
};
