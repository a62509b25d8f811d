import { tagsOf } from "../../../aws/tags";
import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { property } from "../../../values/read";

const GROUP = "aws:autoscaling/group:Group";
const SCHEDULE = "aws:autoscaling/schedule:Schedule";
/** What AWS's Instance Scheduler stops and starts. */
const MACHINES: readonly string[] = [
  "aws:ec2/instance:Instance",
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:docdb/cluster:Cluster",
  "aws:neptune/cluster:Cluster",
];

/** Whether a resource names its hours; a value that is not known yet may. */
function namesHours(resource: RuleResource, key: string): boolean {
  const tags = tagsOf(resource);
  if (tags === UNKNOWN) return true;
  return [...tags].some(([written, value]) => written.toLowerCase() === key.toLowerCase() && value !== "");
}

export const rule: StackRule = {
  name: "scheduled-in-dev",
  pack: "cost",
  severity: "low",
  asks: "Machines and databases of a development environment stop outside working hours.",
  why: "A week has 168 hours, of which 50 are worked: two thirds of the cost is for nobody.",
  fix: "Tag the resource with the schedule that the Instance Scheduler keeps, or give the group an autoscaling Schedule.",
  example: `new aws.rds.Instance("orders", { tags: { schedule: "office-hours" } })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [...MACHINES, GROUP, SCHEDULE],
  reads: ["environmentClass", "scheduleTag"],
  check(resources, { environmentClass, scheduleTag }) {
    if (environmentClass !== "dev") return [];
    const schedules = ofTypes(resources, [SCHEDULE]);
    const groups = ofTypes(resources, [GROUP]);
    const scheduled = naming(schedules, "autoscalingGroupName", groups, ["name", "id"]);
    const anyGroup = schedules.some((schedule) => mayReferToUnknown(schedule, "autoscalingGroupName"));
    return [...ofTypes(resources, MACHINES), ...groups]
      .filter((resource) => property(resource, "replicateSourceDb") === undefined)
      .filter((resource) => !namesHours(resource, scheduleTag) && !scheduled.has(resource))
      .filter(({ type }) => type !== GROUP || !anyGroup)
      .map((resource) => ({ resource, message: `runs day and night: no tag ${scheduleTag} and no schedule` }));
  },
};
