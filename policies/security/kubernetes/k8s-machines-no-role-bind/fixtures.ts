import type { RuleFixtures } from "../../../fixture";
import { bound, boundByReference, CLUSTER_ROLE, roleAndBinding } from "../../../kubernetes/rbacFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": bound({}),
    reading: bound({ resources: ["rolebindings"], verbs: ["get"] }),
    "in two rules": bound({ resources: ["rolebindings"], verbs: ["get"] }, { resources: ["roles"], verbs: ["bind"] }),
    "bound to a person": roleAndBinding(
      { rules: [{ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }] },
      { subjects: [{ kind: "User", name: "jane" }] },
    ),
    "bound to nobody": roleAndBinding(
      { rules: [{ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }] },
      { subjects: [] },
    ),
  },
  fail: {
    granted: bound({ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }),
    "role of this stack": boundByReference({ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }),
    "second rule": bound(
      { resources: ["events"], verbs: ["list"] },
      { resources: ["pods", "rolebindings"], verbs: ["get", "bind"] },
    ),
    "every account": roleAndBinding(
      { rules: [{ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }] },
      { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    ),
    "every verb on every resource": bound({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": roleAndBinding({ rules: UNKNOWN }),
    "role not known yet": roleAndBinding(
      { rules: [{ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }] },
      { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } },
    ),
    "subjects not known yet": roleAndBinding(
      { rules: [{ resources: ["pods", "rolebindings"], verbs: ["get", "bind"] }] },
      { subjects: UNKNOWN },
    ),
  },
};
