import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "secret-recovery-window",
  pack: "reliability",
  severity: "medium",
  asks: "A production secret can be recovered after it was deleted.",
  why: "A password that is deleted at once, by a renamed resource, locks every program out of its database.",
  fix: "Leave recoveryWindowInDays out, which means 30, or set it to at least 7.",
  example: `new aws.secretsmanager.Secret("orders-db", { recoveryWindowInDays: 30 })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:secretsmanager/secret:Secret"],
  reads: ["environmentClass"],
  check: (secret, { environmentClass }) =>
    environmentClass === "prod" && asNumber(property(secret, "recoveryWindowInDays")) === 0
      ? [{ message: "recoveryWindowInDays is 0: the secret is deleted at once" }]
      : [],
};
