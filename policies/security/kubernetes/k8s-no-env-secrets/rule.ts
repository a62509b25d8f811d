import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, objects, shown } from "../../../values/read";

const isGiven = (value: unknown): boolean => value !== undefined && value !== UNKNOWN;

export const rule: ResourceRule = {
  name: "k8s-no-env-secrets",
  pack: "security",
  severity: "low",
  asks: "Secrets are files of a container, not variables of its environment.",
  why: "Programs and crash reports write the environment out, and every child process inherits it.",
  fix: "Mount the secret as a volume and read the file.",
  example: `volumes: [{ name: "credentials", secret: { secretName: "credentials" } }]`,
  frameworks: { "cis-eks": ["4.4.1"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_35"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const single = objects(at(properties, "env")).find((variable) => isGiven(at(variable, "valueFrom.secretKeyRef")));
      if (single !== undefined) return `env takes ${shown(at(single, "name"))} from a secret`;
      const whole = objects(at(properties, "envFrom")).find((source) => isGiven(at(source, "secretRef")));
      return whole === undefined ? undefined : `envFrom takes all of the secret ${shown(at(whole, "secretRef.name"))}`;
    }),
};
