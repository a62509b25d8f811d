import type { RuleFixtures } from "../../../fixture";
import { bound, boundByReference, CLUSTER_ROLE, roleAndBinding } from "../../../kubernetes/rbacFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": bound({}),
    "pods themselves": bound({ resources: ["pods"], verbs: ["create"] }),
    "bound to a person": roleAndBinding(
      { rules: [{ resources: ["pods/exec"], verbs: ["create"] }] },
      { subjects: [{ kind: "User", name: "jane" }] },
    ),
    "bound to nobody": roleAndBinding({ rules: [{ resources: ["pods/exec"], verbs: ["create"] }] }, { subjects: [] }),
  },
  fail: {
    granted: bound({ resources: ["pods/exec"], verbs: ["create"] }),
    "role of this stack": boundByReference({ resources: ["pods/exec"], verbs: ["create"] }),
    "second rule": bound({ resources: ["events"], verbs: ["list"] }, { resources: ["pods/exec"], verbs: ["create"] }),
    "every account": roleAndBinding(
      { rules: [{ resources: ["pods/exec"], verbs: ["create"] }] },
      { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    ),
    "every verb on every resource": bound({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": roleAndBinding({ rules: UNKNOWN }),
    "role not known yet": roleAndBinding(
      { rules: [{ resources: ["pods/exec"], verbs: ["create"] }] },
      { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } },
    ),
    "subjects not known yet": roleAndBinding(
      { rules: [{ resources: ["pods/exec"], verbs: ["create"] }] },
      { subjects: UNKNOWN },
    ),
  },
};
