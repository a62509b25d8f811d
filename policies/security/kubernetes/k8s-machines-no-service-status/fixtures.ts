import type { RuleFixtures } from "../../../fixture";
import { bound, boundByReference, CLUSTER_ROLE, roleAndBinding } from "../../../kubernetes/rbacFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": bound({}),
    "services themselves": bound({ resources: ["services"], verbs: ["update"] }),
    "bound to a person": roleAndBinding(
      { rules: [{ resources: ["services/status"], verbs: ["patch"] }] },
      { subjects: [{ kind: "User", name: "jane" }] },
    ),
    "bound to nobody": roleAndBinding(
      { rules: [{ resources: ["services/status"], verbs: ["patch"] }] },
      { subjects: [] },
    ),
  },
  fail: {
    granted: bound({ resources: ["services/status"], verbs: ["patch"] }),
    "role of this stack": boundByReference({ resources: ["services/status"], verbs: ["patch"] }),
    "second rule": bound(
      { resources: ["events"], verbs: ["list"] },
      { resources: ["services/status"], verbs: ["patch"] },
    ),
    "every account": roleAndBinding(
      { rules: [{ resources: ["services/status"], verbs: ["patch"] }] },
      { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    ),
    "every verb on every resource": bound({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": roleAndBinding({ rules: UNKNOWN }),
    "role not known yet": roleAndBinding(
      { rules: [{ resources: ["services/status"], verbs: ["patch"] }] },
      { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } },
    ),
    "subjects not known yet": roleAndBinding(
      { rules: [{ resources: ["services/status"], verbs: ["patch"] }] },
      { subjects: UNKNOWN },
    ),
  },
};
