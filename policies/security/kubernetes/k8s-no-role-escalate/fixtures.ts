import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = (...rules: unknown[]): Fixture => only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": role(),
    updating: role({ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["get", "update"] }),
  },
  fail: {
    escalating: role({ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["escalate"] }),
    "every resource": role({ apiGroups: ["*"], resources: ["*"], verbs: ["escalate"] }),
  },
  unknown: {
    "rules not known yet": only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules: UNKNOWN }),
    "verbs not known yet": role({
      apiGroups: ["rbac.authorization.k8s.io"],
      resources: ["clusterroles"],
      verbs: UNKNOWN,
    }),
  },
};
