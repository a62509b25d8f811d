import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = (...rules: unknown[]): Fixture => only("kubernetes:rbac.authorization.k8s.io/v1:Role", { rules });
const named = { apiGroups: [""], resources: ["configmaps"], verbs: ["get"] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", {}),
    named: role(named),
  },
  fail: {
    groups: role({ ...named, apiGroups: ["*"] }),
    resources: role({ ...named, resources: ["*"] }),
    "every subresource": role({ ...named, resources: ["*/scale"] }),
    "verbs of the second rule": role(named, { ...named, verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": only("kubernetes:rbac.authorization.k8s.io/v1:Role", { rules: UNKNOWN }),
    "verb not known yet": role({ ...named, verbs: [UNKNOWN] }),
  },
};
