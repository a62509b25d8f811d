import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { isPlaintextSecret } from "../../../values/plaintextSecrets";
import { at, objects } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-plaintext-secret",
  pack: "security",
  severity: "medium",
  asks: "No variable of a container that is named like a secret holds a value.",
  why: "Everybody who may read the workload reads the secret, and it stands in the logs of deployments.",
  fix: "Keep the value in a secret store, and mount the secret that External Secrets makes of it.",
  example: `env: [{ name: "DATABASE_PASSWORD_FILE", value: "/run/secrets/database/password" }]`,
  frameworks: { "cis-eks": ["4.4.2"], soc2: ["CC6.1"], "pci-dss": ["8.6.2"] },
  publicIds: [],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const names = objects(at(properties, "env"))
        .map((variable) => ({ name: String(at(variable, "name")), value: at(variable, "value") }))
        .filter(({ name, value }) => isPlaintextSecret(name, value))
        .map(({ name }) => name);
      return names.length === 0 ? undefined : `env holds the value of ${names.join(", ")}`;
    }),
};
