import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });
const cronJob = (pod: object): Fixture =>
  only("kubernetes:batch/v1:CronJob", { spec: { jobTemplate: { spec: { template: { spec: pod } } } } });

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": deployment({ containers: [{ name: "api" }] }) },
  fail: {
    privileged: deployment({ containers: [{ name: "api", securityContext: { privileged: true } }] }),
    "init container of a cron job": cronJob({
      containers: [{ name: "api" }],
      initContainers: [{ name: "init", securityContext: { privileged: true } }],
    }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", securityContext: { privileged: UNKNOWN } }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
