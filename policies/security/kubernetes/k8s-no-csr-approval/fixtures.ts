import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = (...rules: unknown[]): Fixture => only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules });
const group = { apiGroups: ["certificates.k8s.io"] };
const approval = { ...group, resources: ["certificatesigningrequests/approval"], verbs: ["update"] };
const signer = { ...group, resources: ["signers"], verbs: ["approve"] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": role(),
    "approval without a signer": role(approval),
    "signer without approval": role(signer),
    asking: role({ ...group, resources: ["certificatesigningrequests"], verbs: ["create"] }),
  },
  fail: {
    both: role(approval, signer),
    "subresource of everything": role({ ...approval, resources: ["*/approval"] }, signer),
    everything: role({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules: UNKNOWN }),
    "verbs not known yet": role(approval, { ...signer, verbs: [UNKNOWN] }),
  },
};
