import type { RuleFixtures } from "../../../fixture";
import { bound, boundByReference, CLUSTER_ROLE, roleAndBinding } from "../../../kubernetes/rbacFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": bound({}),
    reading: bound({ resources: ["serviceaccounts"], verbs: ["get"] }),
    "bound to a person": roleAndBinding(
      { rules: [{ resources: ["users"], verbs: ["impersonate"] }] },
      { subjects: [{ kind: "User", name: "jane" }] },
    ),
    "bound to nobody": roleAndBinding({ rules: [{ resources: ["users"], verbs: ["impersonate"] }] }, { subjects: [] }),
  },
  fail: {
    granted: bound({ resources: ["users"], verbs: ["impersonate"] }),
    "role of this stack": boundByReference({ resources: ["users"], verbs: ["impersonate"] }),
    "second rule": bound({ resources: ["events"], verbs: ["list"] }, { resources: ["users"], verbs: ["impersonate"] }),
    "every account": roleAndBinding(
      { rules: [{ resources: ["users"], verbs: ["impersonate"] }] },
      { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    ),
    "every verb on every resource": bound({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": roleAndBinding({ rules: UNKNOWN }),
    "role not known yet": roleAndBinding(
      { rules: [{ resources: ["users"], verbs: ["impersonate"] }] },
      { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } },
    ),
    "subjects not known yet": roleAndBinding(
      { rules: [{ resources: ["users"], verbs: ["impersonate"] }] },
      { subjects: UNKNOWN },
    ),
  },
};
