import assert from "node:assert/strict";
import { audit, RULES, type PolicyConfiguration, type Rule } from "../../policies";
import { UNKNOWN } from "../../policies/rule";
import { audited, INSTANCE, ruleOf } from "./audited";

const PROD: PolicyConfiguration = { environmentClass: "prod" };
const PUBLIC = audited(INSTANCE, "orders", { publiclyAccessible: true, password: "canary" });

describe("policies: audit", () => {
  it("reports a broken rule with all that a reader needs", () => {
    const { violations, evaluated } = audit([PUBLIC], PROD);
    const violation = violations.find(({ rule }) => rule === "rds-not-public");
    const { frameworks, publicIds, ...rest } = violation ?? assert.fail("nothing found");
    assert.deepEqual(rest, {
      rule: "rds-not-public",
      pack: "security",
      severity: "critical",
      enforcement: "mandatory",
      urn: PUBLIC.urn,
      type: INSTANCE,
      message: "publiclyAccessible is true: the database gets a public address",
      fix: "Remove publiclyAccessible, or set it to false, and connect from inside the VPC.",
    });
    assert.ok(frameworks["cis-aws"]);
    assert.ok(publicIds.includes("CKV_AWS_17"));
    assert.deepEqual(evaluated, { resources: 1, rules: RULES.length });
    assert.doesNotMatch(JSON.stringify(violations), /canary/);
  });

  it("judges only what is selected, and counts it", () => {
    const only = (selection: Partial<PolicyConfiguration>): Set<string> =>
      new Set(audit([PUBLIC], { ...PROD, ...selection }).violations.map(({ rule }) => rule));
    assert.deepEqual(only({ rules: ["rds-not-public"] }), new Set(["rds-not-public"]));
    assert.deepEqual(only({ packs: ["tagging"] }), only({ rules: [...only({ packs: ["tagging"] })] }));
    assert.ok([...only({ packs: ["tagging"] })].includes("required-tags"));
    assert.ok(!only({ packs: ["tagging"] }).has("rds-not-public"));
    assert.ok(only({ frameworks: ["hipaa"] }).size > 0);
    for (const name of only({ frameworks: ["hipaa"] })) {
      assert.ok("hipaa" in (RULES.find((rule) => rule.name === name)?.frameworks ?? {}), name);
    }
    assert.deepEqual(only({ severities: ["critical"], packs: ["security"] }), new Set(["rds-not-public"]));
    const { evaluated } = audit([PUBLIC], { ...PROD, rules: ["rds-not-public"] });
    assert.deepEqual(evaluated, { resources: 1, rules: 1 });
  });

  it("enforces by rule, then pack, then framework, then severity", () => {
    const found = ruleOf({ check: (resource: never) => [{ resource, message: "found" }] });
    const thing = audited("test:index:Thing", "one");
    const enforced = (enforcement: PolicyConfiguration["enforcement"]): string | undefined =>
      audit([thing], { environmentClass: "dev", enforcement }, { rules: [found] }).violations[0]?.enforcement;
    const severity = { high: "advisory" } as const;
    const framework = { ...severity, hipaa: "mandatory" } as const;
    const pack = { ...framework, security: "advisory" } as const;
    assert.equal(enforced({}), "mandatory");
    assert.equal(enforced(severity), "advisory");
    assert.equal(enforced(framework), "mandatory");
    assert.equal(enforced(pack), "advisory");
    assert.equal(enforced({ ...pack, "test-rule": "mandatory" }), "mandatory");
    assert.equal(enforced({ ...pack, "test-rule": "disabled" }), undefined);
    assert.equal(enforced({ high: "remediate" }), "mandatory", "what an audit finds has not been repaired");
  });

  it("takes the strictest of the frameworks that a rule serves", () => {
    const rule = ruleOf({ frameworks: { hipaa: ["1"], soc2: ["2"] }, check: () => [{ message: "found" }] as never });
    const enforcement = { hipaa: "advisory", soc2: "mandatory" } as const;
    const { violations } = audit([audited("test:index:Thing", "one")], { ...PROD, enforcement }, { rules: [rule] });
    assert.equal(violations[0]?.enforcement, "mandatory");
  });

  it("reports a rule that fails as one that cannot judge, and goes on", () => {
    const broken = (scope: "resource" | "stack"): Rule =>
      ruleOf({
        name: `broken-${scope}`,
        scope,
        check: () => {
          throw new Error("oh");
        },
      } as Partial<Rule> & { check: Rule["check"] });
    const fine = ruleOf({ check: () => [{ message: "found" }] as never });
    const rules = [broken("resource"), broken("stack"), fine];
    const { violations } = audit([audited("test:index:Thing", "one")], PROD, { rules });
    assert.deepEqual(
      violations.map(({ rule, urn, message }) => [rule, urn?.split("::").pop(), /cannot judge this: oh/.test(message)]),
      [
        ["broken-resource", "one", true],
        ["broken-stack", undefined, true],
        ["test-rule", "one", false],
      ],
    );
  });

  it("shows a rule only resources of its types", () => {
    const seen: string[] = [];
    const rule = ruleOf({ check: (resource: { name: string }) => (seen.push(resource.name), []) } as never);
    audit([audited("test:index:Thing", "own"), audited("test:index:Other", "other")], PROD, { rules: [rule] });
    assert.deepEqual(seen, ["own"]);
  });

  it("shows outputs to rules about a whole stack, inputs first; to others inputs alone", () => {
    const seen: unknown[] = [];
    const look = (resource: { properties: object }): void => void seen.push(resource.properties);
    const rules = [
      ruleOf({ name: "stack-rule", scope: "stack", check: (all: never[]) => (all.forEach(look), []) } as never),
      ruleOf({ check: (resource: never) => (look(resource), []) } as never),
    ];
    audit([{ ...audited("test:index:Thing", "one", { name: "a" }), outputs: { name: "b", id: "i" } }], PROD, { rules });
    assert.deepEqual(seen, [{ name: "a", id: "i" }, { name: "a" }]);
  });

  it("takes a secret for a value that is there and not known", () => {
    const rules = (password: unknown): string[] =>
      audit([audited(INSTANCE, "orders", { publiclyAccessible: password, kmsKeyId: password })], PROD)
        .violations.map(({ rule }) => rule)
        .filter((rule) => ["rds-not-public", "rds-own-key", "rds-encrypted"].includes(rule));
    assert.deepEqual(rules(UNKNOWN), ["rds-encrypted"]);
  });

  it("gives the same answer twice", () => {
    assert.deepEqual(audit([PUBLIC], PROD), audit([PUBLIC], PROD));
  });
});
