import assert from "node:assert/strict";
import { judgeStacks } from "../../../cli/check/verdict/judgeStacks";
import type { StackExport } from "../../../cli/exports";
import type { Violation, WaivedViolation } from "../../../policies";
import { checkedStack, declaredBy, urnOf } from "./stacks";

const DATABASE = "aws:rds/instance:Instance";
const POLICIES = {
  configuration: { environmentClass: "dev", rules: ["rds-not-public"] },
  waivers: [],
  environment: "dev",
} as const;

/** A stack's state with databases, each public or not. */
function stateOf(databases: Record<string, boolean>): StackExport {
  const resources = Object.entries(databases).map(([name, publiclyAccessible]) => ({
    urn: urnOf(DATABASE, name),
    type: DATABASE,
    name,
    custom: true,
    inputs: { publiclyAccessible },
    outputs: {},
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    external: false,
  }));
  return { project: "plinth", stack: "dev", resources };
}

const violation = (name: string, rule = "rds-not-public"): Violation => ({
  rule,
  pack: "security",
  severity: "critical",
  enforcement: "mandatory",
  urn: urnOf(DATABASE, name),
  type: DATABASE,
  message: "publiclyAccessible is true",
  fix: "",
  frameworks: {},
  publicIds: [],
});
const waived = (name: string): WaivedViolation => ({
  ...violation(name),
  waiver: { owner: "o", reason: "r", expires: "2999-01-01" },
});

describe("the verdict on a change", () => {
  const judge = (...stacks: Parameters<typeof judgeStacks>[0]) =>
    judgeStacks(stacks, { ...POLICIES, waivers: [], configuration: { ...POLICIES.configuration } } as never);

  it("tells new, standing and fixed violations apart, by rule and resource", () => {
    const stack = checkedStack("platform", {
      base: stateOf({ old: true, better: true, fine: false }),
      outcome: {
        result: "refused",
        policies: [violation("old"), violation("fine"), violation("old", "somebody-elses")],
      },
    });
    const { violations, fixed } = judge(stack);
    assert.deepEqual(
      violations.map(({ rule, urn, status }) => [rule, urn?.split("::").at(-1), status]),
      [
        ["rds-not-public", "old", "standing"],
        ["rds-not-public", "fine", "new"],
        ["somebody-elses", "old", "new"],
      ],
    );
    assert.deepEqual(
      fixed.map(({ urn, stack: name }) => [urn?.split("::").at(-1), name]),
      [["better", "platform"]],
    );
  });

  it("has only new ones in a stack that is new", () => {
    const { violations, fixed } = judge(checkedStack("platform", { outcome: { policies: [violation("a")] } }));
    assert.deepEqual([violations[0]?.status, fixed], ["new", []]);
  });

  it("does not call fixed what is waived, what was not previewed to its end, and what is only gone from the Score files", () => {
    const base = stateOf({ a: true });
    const { fixed, waived: accepted } = judge(
      checkedStack("waived", { base, outcome: { waived: [waived("a")] } }),
      checkedStack("failed", { base, outcome: { result: "failed" } }),
      checkedStack("removed", { base, removed: true }),
    );
    assert.deepEqual(fixed, []);
    assert.deepEqual(
      accepted.map(({ stack, waiver }) => [stack, waiver.owner]),
      [["waived", "o"]],
    );
  });

  it("counts what was judged", () => {
    const declared = declaredBy(
      { op: "create", type: DATABASE, name: "a", new: {} },
      { op: "same", type: DATABASE, name: "b", old: {}, new: {} },
    );
    assert.deepEqual(judge(checkedStack("platform", { declared })).evaluated, { resources: 2, rules: 1 });
  });
});
