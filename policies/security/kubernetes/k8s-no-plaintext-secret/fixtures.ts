import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holding = (name: string, value: unknown) => ({
  name: "api",
  env: [
    { name: "PORT", value: "8080" },
    { name, value },
  ],
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    "file of a secret": container(holding("PASSWORD", "/run/secrets/password")),
    "another variable's value": container(holding("DATABASE_URL", "postgres://orders:$(PASSWORD)@db/orders")),
    "secret of the cluster": container({
      env: [{ name: "PASSWORD", valueFrom: { secretKeyRef: { name: "credentials", key: "password" } } }],
    }),
  },
  fail: {
    password: container(holding("DB_PASSWORD", "hunter2!")),
    "by its form": container(holding("GREETING", "AKIAIOSFODNN7EXAMPLE")),
    "in an address": deployment({ initContainers: [holding("DATABASE_URL", "postgres://orders:hunter2@db/orders")] }),
  },
  unknown: {
    "not known yet": container(holding("PASSWORD", UNKNOWN)),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
