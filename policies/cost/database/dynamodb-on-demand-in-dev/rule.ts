import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "dynamodb-on-demand-in-dev",
  pack: "cost",
  severity: "low",
  asks: "Tables in development are paid by request.",
  why: "Provisioned capacity costs by the hour, used or not; in development it is not used most of the time.",
  fix: "Set billingMode to PAY_PER_REQUEST.",
  example: `new aws.dynamodb.Table("carts", { billingMode: "PAY_PER_REQUEST" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:dynamodb/table:Table"],
  reads: ["environmentClass"],
  check: (table, { environmentClass }) =>
    environmentClass === "dev"
      ? mustBeOneOf(table, "billingMode", ["PAY_PER_REQUEST"], "capacity is paid for by the hour", "PROVISIONED")
      : [],
};
