import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const deployment = (strategy: unknown, pod: unknown = {}, settings: Partial<RuleSettings> = prod): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { strategy, template: { spec: pod } } }, settings);
const statefulSet = (updateStrategy: unknown): Fixture =>
  only("kubernetes:apps/v1:StatefulSet", { spec: { updateStrategy } }, prod);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("kubernetes:apps/v1:Deployment", {}, prod),
    rolling: deployment({ type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0 } }),
    "a volume of one node": deployment(
      { type: "Recreate" },
      { volumes: [{ emptyDir: {} }, { persistentVolumeClaim: {} }] },
    ),
    "a stateful set": statefulSet({ type: "RollingUpdate" }),
    development: deployment({ type: "Recreate" }, {}, { environmentClass: "dev" }),
  },
  fail: {
    recreate: deployment({ type: "Recreate" }, { volumes: [{ emptyDir: {} }] }),
    "all at once": deployment({ rollingUpdate: { maxUnavailable: "100%" } }),
    "by hand": statefulSet({ type: "OnDelete" }),
  },
  unknown: {
    "not known yet": deployment(UNKNOWN),
    "volumes not known yet": deployment({ type: "Recreate" }, { volumes: UNKNOWN }),
    "pod not known yet": deployment({ type: "Recreate" }, UNKNOWN),
  },
};
