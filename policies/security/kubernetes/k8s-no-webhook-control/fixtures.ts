import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = (...rules: unknown[]): Fixture => only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": role(),
    reading: role({
      apiGroups: ["admissionregistration.k8s.io"],
      resources: ["validatingwebhookconfigurations"],
      verbs: ["get", "list"],
    }),
    "another group": role({
      apiGroups: ["example.com"],
      resources: ["validatingwebhookconfigurations"],
      verbs: ["update"],
    }),
    "in two rules": role(
      { apiGroups: ["admissionregistration.k8s.io"], resources: ["validatingwebhookconfigurations"], verbs: ["get"] },
      { apiGroups: ["admissionregistration.k8s.io"], resources: ["other"], verbs: ["patch"] },
    ),
  },
  fail: {
    patching: role({
      apiGroups: ["admissionregistration.k8s.io"],
      resources: ["validatingwebhookconfigurations"],
      verbs: ["patch"],
    }),
    everything: role({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
  },
  unknown: {
    "rules not known yet": only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", { rules: UNKNOWN }),
    "verbs not known yet": role({
      apiGroups: ["admissionregistration.k8s.io"],
      resources: ["validatingwebhookconfigurations"],
      verbs: UNKNOWN,
    }),
  },
};
