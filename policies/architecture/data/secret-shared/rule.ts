import { EXTERNAL_SECRETS, TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { namespaceOf } from "../../../kubernetes/objects";
import { secretNamesOf } from "../../../kubernetes/variables";
import { ofTypes } from "../../../relations/references";
import { Users } from "../../../relations/workloadIdentity";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { at, objects, property } from "../../../values/read";

/** Secrets of a store that an ExternalSecret reads, each with the property that it takes. */
function remoteSecrets(secret: RuleResource): string[] {
  return objects(property(secret, "spec.data")).flatMap((entry) => {
    const key = at(entry, "remoteRef.key");
    return typeof key === "string" ? [key] : [];
  });
}

export const rule: StackRule = {
  name: "secret-shared",
  pack: "architecture",
  severity: "medium",
  asks: "A secret belongs to one workload.",
  why: "It cannot be replaced for one without the other, and nobody can tell which of them a stolen one came from.",
  fix: "Give each workload credentials of its own.",
  example: `env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "orders-db", key: "password" } } }]`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.2.2", "8.6.1"], hipaa: ["164.312(a)(2)(i)"] },
  publicIds: [],
  scope: "stack",
  types: [...TEAM_WORKLOADS, ...EXTERNAL_SECRETS],
  check(resources) {
    const users = new Users();
    for (const workload of ofTypes(resources, TEAM_WORKLOADS)) {
      const namespace = namespaceOf(workload);
      if (namespace === UNKNOWN) continue;
      for (const name of secretNamesOf(workload)) users.add(`secret ${namespace}/${name}`, workload);
    }
    for (const secret of ofTypes(resources, EXTERNAL_SECRETS)) {
      for (const key of new Set(remoteSecrets(secret))) users.add(`stored secret ${key}`, secret);
    }
    return users
      .shared()
      .flatMap(({ thing, workloads, resources: using }) =>
        using.map((resource) => ({ resource, message: `${thing} is used by ${workloads.join(" and ")}` })),
      );
  },
};
