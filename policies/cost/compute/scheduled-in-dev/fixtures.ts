import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = (properties: object): FixtureResource => ({ type: "aws:rds/instance:Instance", properties });
const group: FixtureResource = { type: "aws:autoscaling/group:Group", name: "group", properties: { name: "workers" } };
const schedule = (autoscalingGroupName: unknown): FixtureResource => ({
  type: "aws:autoscaling/schedule:Schedule",
  name: "night",
  properties: { autoscalingGroupName },
});

export const fixtures: RuleFixtures = {
  pass: {
    tagged: together(database({ tags: { Schedule: "office-hours" } })),
    "own tag": { ...together(database({ tags: { hours: "day" } })), settings: { scheduleTag: "hours" } },
    "a replica": together(database({ replicateSourceDb: "orders" })),
    "a group with a schedule": together(group, schedule("workers")),
    "a group with a schedule, by its id": together(group, {
      ...schedule(UNKNOWN),
      dependsOn: { autoscalingGroupName: ["group"] },
    }),
    production: { ...together(database({})), settings: { environmentClass: "prod" } },
  },
  fail: {
    "absent attribute": together(database({})),
    "an empty tag": together(database({ tags: { schedule: "" } })),
    "a group without": together(group),
    "the schedule of another": { ...together(group, schedule("others")), flagged: ["group"] },
  },
  unknown: {
    "tags not known yet": together(database({ tags: UNKNOWN })),
    "a schedule's group not known yet": together(group, schedule(UNKNOWN)),
  },
};
