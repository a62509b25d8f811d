import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const settings = { costAllocationTags: ["owner"] };
const tags = { owner: "team-orders" };
const group = "aws:autoscaling/group:Group";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const service = "aws:ecs/service:Service";
const instance = "aws:ec2/instance:Instance";
const both = ["instance", "volume"].map((resourceType) => ({ resourceType, tags }));

export const fixtures: RuleFixtures = {
  pass: {
    "a group": only(group, { tags: [{ key: "owner", value: "x", propagateAtLaunch: true }] }, settings),
    "a group whose template has the tags": only(group, { tags: [{ key: "Name", propagateAtLaunch: false }] }, settings),
    "a template": only(template, { tagSpecifications: both }, settings),
    "a service": only(service, { propagateTags: "SERVICE" }, settings),
    "a service, from its tasks": only(service, { propagateTags: "TASK_DEFINITION" }, settings),
    "an instance": only(instance, { volumeTags: tags }, settings),
    "an instance's root volume": only(instance, { rootBlockDevice: { tags } }, settings),
  },
  fail: {
    "absent attribute": only(template, {}, settings),
    "a group that keeps them": only(group, { tags: [{ key: "owner", value: "x" }] }, settings),
    "instances alone": only(template, { tagSpecifications: both.slice(0, 1) }, settings),
    "other tags": only(template, { tagSpecifications: [{ ...both[0], tags: { Name: "x" } }, both[1]] }, settings),
    "a service that does not say": only(service, {}, settings),
    "a service that does not": only(service, { propagateTags: "NONE" }, settings),
    "an instance whose volumes have none": only(instance, { tags }, settings),
  },
  unknown: {
    "a group's tag": only(group, { tags: [{ key: "owner", propagateAtLaunch: UNKNOWN }] }, settings),
    "a template": only(template, { tagSpecifications: UNKNOWN }, settings),
    "a service": only(service, { propagateTags: UNKNOWN }, settings),
    "an instance": only(instance, { volumeTags: UNKNOWN }, settings),
  },
};
