import { allNamed, mayReferToUnknown, ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { property } from "../../../values/read";

const TABLE = "aws:dynamodb/table:Table";
const TARGET = "aws:appautoscaling/target:Target";
const POLICY = "aws:appautoscaling/policy:Policy";

/** Tables pay for capacity that is set, unless they say that they pay by request. */
function isProvisioned(table: RuleResource): boolean {
  const mode = property(table, "billingMode");
  return mode === undefined || mode === "PROVISIONED";
}

/** Whether a target is, or may be, one of DynamoDB. */
function isForTable(target: RuleResource): boolean {
  const service = property(target, "serviceNamespace");
  return service === "dynamodb" || service === UNKNOWN;
}

/** Targets are named `table/NAME`, or `table/NAME/index/INDEX`. */
function tableNameIn(target: RuleResource): string | undefined {
  const id = property(target, "resourceId");
  return typeof id === "string" && id.startsWith("table/") ? id.split("/")[1] : undefined;
}

export const rule: StackRule = {
  name: "dynamodb-autoscaled",
  pack: "reliability",
  severity: "medium",
  asks: "The capacity of a DynamoDB table follows its load.",
  why: "Beyond the capacity that somebody once set, requests are refused; below it, it is paid for nothing.",
  fix: "Set billingMode to PAY_PER_REQUEST, or add a target and a policy of application auto scaling.",
  example: `new aws.dynamodb.Table("orders", { billingMode: "PAY_PER_REQUEST" })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: ["CKV2_AWS_16"],
  scope: "stack",
  types: [TABLE, TARGET, POLICY],
  check(resources) {
    const tables = ofTypes(resources, [TABLE]);
    const policies = ofTypes(resources, [POLICY]);
    const targets = ofTypes(resources, [TARGET]).filter(isForTable);
    if ([...targets, ...policies].some((resource) => mayReferToUnknown(resource, "resourceId"))) return [];
    const moved = [...allNamed(policies, "resourceId", targets, ["resourceId"])];
    const names = new Set<unknown>(moved.map(tableNameIn));
    const computed = allNamed(moved, "resourceId", tables, []);
    const follows = (table: RuleResource): boolean => {
      const name = property(table, "name");
      return computed.has(table) || (name !== undefined && names.has(name));
    };
    return tables
      .filter((table) => isProvisioned(table) && !follows(table))
      .map((resource) => ({ resource, message: "capacity is fixed: no policy of auto scaling moves it" }));
  },
};
