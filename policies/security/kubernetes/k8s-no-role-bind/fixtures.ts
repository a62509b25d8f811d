import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = (...rules: unknown[]): Fixture => only("kubernetes:rbac.authorization.k8s.io/v1:Role", { rules });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": role(),
    creating: role({
      apiGroups: ["rbac.authorization.k8s.io"],
      resources: ["clusterrolebindings"],
      verbs: ["get", "create"],
    }),
  },
  fail: {
    binding: role({
      apiGroups: ["rbac.authorization.k8s.io"],
      resources: ["clusterrolebindings"],
      verbs: ["get", "bind"],
    }),
    "every verb": role({ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterrolebindings"], verbs: ["*"] }),
    "second rule": role(
      { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
      { apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterrolebindings"], verbs: ["bind"] },
    ),
  },
  unknown: {
    "rules not known yet": only("kubernetes:rbac.authorization.k8s.io/v1:Role", { rules: UNKNOWN }),
    "verbs not known yet": role({
      apiGroups: ["rbac.authorization.k8s.io"],
      resources: ["clusterrolebindings"],
      verbs: UNKNOWN,
    }),
  },
};
