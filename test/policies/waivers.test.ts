import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { audit, PolicyFileError, readWaivers, type PolicyConfiguration, type Waiver } from "../../policies";
import { temporaryDirectory } from "../setup/temporaryDirectory";
import { audited, INSTANCE } from "./audited";

const PROD: PolicyConfiguration = { environmentClass: "prod", rules: ["rds-not-public"] };
const [ORDERS, BILLS] = ["orders", "bills"].map((name) => audited(INSTANCE, name, { publiclyAccessible: true }));
const WAIVER: Waiver = {
  rule: "rds-not-public",
  resource: `${INSTANCE} orders`,
  owner: "team-data",
  reason: "the migration reads it until May",
  expires: "2026-05-31",
};

function judged(waivers: readonly Waiver[], environment?: string, day = "2026-05-31"): ReturnType<typeof audit> {
  return audit([ORDERS, BILLS] as never, PROD, { waivers, environment, day });
}

const names = (violations: readonly { urn?: string }[]): (string | undefined)[] =>
  violations.map(({ urn }) => urn?.split("::").pop());

describe("policies: waivers", () => {
  it("accept a finding until their last day, and say who, why and until when", () => {
    const { violations, waived, unusedWaivers } = judged([WAIVER]);
    assert.deepEqual(names(violations), ["bills"]);
    assert.deepEqual(names(waived), ["orders"]);
    const { owner, reason, expires } = WAIVER;
    assert.deepEqual(waived[0]?.waiver, { owner, reason, expires });
    assert.deepEqual(unusedWaivers, []);
  });

  it("accept nothing once they have expired, and are a mandatory violation themselves", () => {
    const { violations, waived } = judged([WAIVER], undefined, "2026-06-01");
    assert.deepEqual(waived, []);
    assert.deepEqual(names(violations), [undefined, "orders", "bills"]);
    const [expired] = violations;
    assert.deepEqual(
      [expired?.rule, expired?.enforcement, expired?.message],
      [
        "waivers-valid",
        "mandatory",
        `the waiver of rds-not-public for ${INSTANCE} orders expired on 2026-05-31; its owner is team-data`,
      ],
    );
  });

  it("that accept nothing are told", () => {
    const idle = { ...WAIVER, resource: `${INSTANCE} gone` };
    assert.deepEqual(judged([WAIVER, idle]).unusedWaivers, [idle]);
  });

  it("hold in the environments they name", () => {
    const here = { ...WAIVER, environments: ["prod"] };
    assert.deepEqual(names(judged([here], "prod").waived), ["orders"]);
    assert.deepEqual(names(judged([here], "dev").waived), []);
    assert.deepEqual(names(judged([here]).waived), [], "the environment is not known");
    assert.equal(judged([here], "dev", "2027-01-01").violations.length, 2, "expired elsewhere is not expired here");
  });

  for (const [resource, expected] of [
    ["urn:pulumi:prod::shop::*::orders", ["orders"]],
    ["urn:pulumi:*::shop::aws:rds/instance:Instance::*", ["orders", "bills"]],
    ["urn:pulumi:dev::*::orders", []],
    [`${INSTANCE} *`, ["orders", "bills"]],
    ["aws:rds/*:Instance ord?rs", ["orders"]],
    [`${INSTANCE} Orders`, []],
    [`${INSTANCE} order`, []],
  ] as const) {
    it(`${resource} covers ${expected.join(" and ") || "neither"}`, () => {
      assert.deepEqual(names(judged([{ ...WAIVER, resource }]).waived), expected);
    });
  }

  it("accept no finding of another rule", () => {
    const other: Waiver = { ...WAIVER, rule: "rds-encrypted" };
    assert.deepEqual(names(judged([other]).waived), []);
  });
});

describe("policies: the file of waivers", () => {
  const directory = temporaryDirectory("waivers");

  function written(text: string): string {
    const file = path.join(directory, "waivers.yaml");
    fs.writeFileSync(file, text);
    return file;
  }

  const waiver = (changes: Partial<Record<keyof Waiver, string | undefined>>): string =>
    Object.entries({ ...WAIVER, ...changes })
      .filter(([, value]) => value !== undefined)
      .map(([key, value], index) => `${index === 0 ? "- " : "  "}${key}: ${String(value)}`)
      .join("\n");

  function complaint(text: string): string {
    try {
      readWaivers(written(text));
    } catch (error) {
      assert.ok(error instanceof PolicyFileError, String(error));
      return error.message.replaceAll(`${directory}/`, "");
    }
    return assert.fail("it was accepted");
  }

  it("is read", () => {
    assert.deepEqual(readWaivers(written(`# why\n${waiver({ environments: "[prod]" })}`)), [
      { ...WAIVER, environments: ["prod"] },
    ]);
    assert.deepEqual(readWaivers(written("# none yet\n")), []);
  });

  for (const [situation, text, ...parts] of [
    ["an unknown rule", waiver({ rule: "rds-not-pubic" }), "waivers.yaml:1:9: rule:", 'Did you mean "rds-not-public"?'],
    ["a public id for a rule", waiver({ rule: "CKV_AWS_17" }), 'Here it is called "rds-not-public".'],
    ["no owner", waiver({ owner: undefined }), "waivers.yaml:1:3:", "owner is missing"],
    ["an empty owner", waiver({ owner: '" "' }), "waivers.yaml:3:10: owner:", "name a person or a team"],
    ["no reason", waiver({ reason: undefined }), "reason is missing"],
    ["a reason that is none", waiver({ reason: "wip" }), "waivers.yaml:4:11: reason:", "say in words why"],
    ["a date of another form", waiver({ expires: "31.05.2026" }), "waivers.yaml:5:12: expires:", "YYYY-MM-DD"],
    ["a day that no calendar has", waiver({ expires: "2026-02-30" }), "waivers.yaml:5:12: expires:", "no calendar"],
    ["a number for a date", waiver({ expires: "2026" }), "waivers.yaml:5:12: expires: is 2026;", "YYYY-MM-DD"],
    ["a pattern for everything", waiver({ resource: '"* *"' }), "waivers.yaml:2:13:", "every resource", "disabled"],
    ["a URN for everything", waiver({ resource: '"urn:pulumi:*"' }), "every resource"],
    ["a name alone", waiver({ resource: "orders" }), "waivers.yaml:2:13: resource:", "TYPE NAME"],
    [
      "a type that the rule does not judge",
      waiver({ resource: "aws:rds/instanc:Instance orders" }),
      `Did you mean "${INSTANCE}"?`,
    ],
    ["an unknown key", `${waiver({})}\n  until: 2026`, "waivers.yaml:6:10: until: not a known key"],
    ["no list", "rule: rds-not-public", "waivers.yaml:1:1:", "array"],
    ["no YAML", `${waiver({})}\n - [`, "waivers.yaml:6:"],
    ["aliases without end", `- &a [x]\n${"- *b\n".repeat(3)}`, "waivers.yaml:1:1:"],
  ] as const) {
    it(`is refused with ${situation}`, () => {
      const message = complaint(text);
      for (const part of parts) assert.ok(message.includes(part), message);
    });
  }

  it("is refused with every problem at once", () => {
    const text = [waiver({ rule: "a" }), waiver({ expires: "2026-13-01" }), waiver({ resource: "x" })].join("\n");
    assert.deepEqual(
      complaint(text)
        .split("\n")
        .map((line) => line.split(":").slice(1, 3).join(":")),
      ["1:9", "10:12", "12:13"],
    );
  });

  it("is refused when it is not there, or a directory", () => {
    assert.throws(() => readWaivers(path.join(directory, "none.yaml")), /none\.yaml:1:1: there is no such file/);
    assert.throws(() => readWaivers(directory), /is a directory/);
  });
});
