import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });
const cronJob = (pod: object): Fixture =>
  only("kubernetes:batch/v1:CronJob", { spec: { jobTemplate: { spec: { template: { spec: pod } } } } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    off: deployment({ hostPID: false, hostNetwork: false }),
  },
  fail: {
    processes: deployment({ hostPID: true }),
    "network of a cron job": cronJob({ hostNetwork: true }),
    "plain pod": only("kubernetes:core/v1:Pod", { spec: { hostIPC: true } }),
  },
  unknown: {
    "not known yet": deployment({ hostPID: UNKNOWN }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
