import type { RuleFixtures } from "../../../fixture";
import { bound, boundByReference, CLUSTER_ROLE, roleAndBinding } from "../../../kubernetes/rbacFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": bound({}),
    named: bound({ resources: ["secrets"], resourceNames: ["orders"], verbs: ["get"] }),
    writing: bound({ resources: ["secrets"], verbs: ["create"] }),
    "bound to a person": roleAndBinding(
      { rules: [{ resources: ["secrets"], verbs: ["list"] }] },
      { subjects: [{ kind: "User", name: "jane" }] },
    ),
    "bound to nobody": roleAndBinding({ rules: [{ resources: ["secrets"], verbs: ["list"] }] }, { subjects: [] }),
  },
  fail: {
    granted: bound({ resources: ["secrets"], verbs: ["list"] }),
    "role of this stack": boundByReference({ resources: ["secrets"], verbs: ["list"] }),
    "second rule": bound({ resources: ["events"], verbs: ["list"] }, { resources: ["secrets"], verbs: ["list"] }),
    "every account": roleAndBinding(
      { rules: [{ resources: ["secrets"], verbs: ["list"] }] },
      { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    ),
    "every verb on every resource": bound({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": roleAndBinding({ rules: UNKNOWN }),
    "role not known yet": roleAndBinding(
      { rules: [{ resources: ["secrets"], verbs: ["list"] }] },
      { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } },
    ),
    "subjects not known yet": roleAndBinding(
      { rules: [{ resources: ["secrets"], verbs: ["list"] }] },
      { subjects: UNKNOWN },
    ),
  },
};
