import assert from "node:assert/strict";
import fc from "fast-check";
import { fit } from "../../../cli/check/formats/markdown/fit";
import { markdownOf } from "../../../cli/check/formats/markdown/markdown";
import { cell, code, plain } from "../../../cli/markdown/escape";
import { HOSTILE, reportOf, stackOf, violationOf } from "./reports";
import { urnOf } from "./stacks";

const GITHUB_LIMIT = 65_536;

describe("the comment on a pull request", () => {
  it("says first what was decided and why", () => {
    const text = markdownOf(
      reportOf({ verdict: "refused", violations: [violationOf(), violationOf({ status: "standing", rule: "old" })] }),
    );
    const [marker, title, , why] = text.split("\n");
    assert.equal(marker, "<!-- plinth-check:dev -->");
    assert.equal(title, "### ❌ `plinth check dev`: refused");
    assert.equal(
      why,
      "**1 new mandatory violation**, 1 mandatory violation that was there before. Compared with `main` (`012345678`), on a simulator.",
    );
  });

  it("says that all is well where it is, and that nothing is touched", () => {
    assert.match(
      markdownOf(reportOf()),
      /✅ `plinth check dev`: passed\n\nNo mandatory violation, no data loss, no API change\./,
    );
    assert.match(markdownOf(reportOf({ stacks: [] })), /Nothing of this environment is touched/);
  });

  it("has lost data in bold with what forces it, and changed APIs", () => {
    const text = markdownOf(
      reportOf({
        dataLoss: [
          {
            stack: "orders",
            urn: urnOf("aws:rds/instance:Instance", "orders-db"),
            type: "aws:rds/instance:Instance",
            name: "orders-db",
            kind: "replace",
            what: "a database",
            loses: "its data",
            forcedBy: [{ path: "engine", before: "postgres", after: "mysql" }],
          },
        ],
        apiChanges: [{ stack: "orders", kind: "route", name: "shop.example.com/v1", to: "shop.example.com/v2" }],
      }),
    );
    assert.match(
      text,
      /^- \*\*`orders`: a database, `aws:rds:Instance orders-db`, is replaced, and its data with it\.\*\* Forced by `engine`: `"postgres"` → `"mysql"`\.$/m,
    );
    assert.match(text, /^- \*\*`orders`: the route `shop\.example\.com\/v1` becomes `shop\.example\.com\/v2`\.\*\*$/m);
  });

  it("names new violations with their place and fix, and folds those that stand", () => {
    const text = markdownOf(
      reportOf({ violations: [violationOf(), violationOf({ rule: "old-rule", status: "standing" })] }),
    );
    const [open = "", folded = ""] = text.split("<details>");
    assert.match(
      open,
      /❌ \*\*`rds-not-public`\*\* \(security, critical, mandatory\)\n {2}- `platform`: `aws:rds:Instance main` \(`Pulumi\.dev\.yaml:12`\): publiclyAccessible is true\n {2}- _Fix:_ Remove publiclyAccessible\./,
    );
    assert.doesNotMatch(open, /old-rule/);
    assert.match(folded, /1 standing violation, not of this change[\s\S]*old-rule/);
  });

  it("shows where long values begin to differ", () => {
    const same = "x".repeat(100);
    const change = { path: "policy", before: `${same}before`, after: `${same}after` };
    const urn = urnOf("aws:iam/rolePolicy:RolePolicy", "r");
    const stack = stackOf("platform", {
      changes: { create: 0, update: 1, replace: 0, delete: 0, same: 0 },
      resources: [{ urn, type: "aws:iam/rolePolicy:RolePolicy", name: "r", kind: "update", properties: [change] }],
    });
    assert.match(markdownOf(reportOf({ stacks: [stack] })), /`policy`: `"…x{20}before"` → `"…x{20}after"`/);
  });

  it("has a section on cost only when it was estimated", () => {
    assert.doesNotMatch(markdownOf(reportOf()), /Cost/);
    const cost = {
      currency: "USD",
      stacks: [{ name: "platform", before: 10, after: 12.5, unpriced: 1 }],
      notes: ["Prices of 2026."],
    };
    const text = markdownOf(reportOf({ cost }));
    assert.match(text, /#### Cost: \+2\.50 USD a month/);
    assert.match(text, /1 resource without a price/);
  });

  it("stays below the limit whatever was found, and says how much is left out", () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const text = markdownOf(
      reportOf({
        violations: [
          ...many.map((n) => violationOf({ rule: `rule-${n}`, message: "m".repeat(500) })),
          ...many.map((n) => violationOf({ rule: `old-${n}`, status: "standing", message: "m".repeat(500) })),
        ],
        skipped: many.map((n) => ({ name: `w${n}`, because: "nothing changed" })),
        apiChanges: many.map((n) => ({ stack: "orders", kind: "route" as const, name: `/${n}` })),
      }),
    );
    assert.ok(text.length < GITHUB_LIMIT, String(text.length));
    assert.match(text, /and 4985 more rules/);
    assert.match(text, /and 4980 more, which the JSON report lists/);
    const left = [...text.matchAll(/_(\d+) more lines are left out/g)];
    assert.equal(left.length, 2, "one count for each list that is cut");
    assert.equal((text.match(/<details>/g) ?? []).length, (text.match(/<\/details>/g) ?? []).length);
  });

  it("is not broken by names, messages and values that hold markup", () => {
    const urn = urnOf("aws:s3/bucket:Bucket", HOSTILE);
    const text = markdownOf(
      reportOf({
        environment: "dev",
        stacks: [
          stackOf(HOSTILE, {
            resources: [
              {
                urn,
                type: "t",
                name: HOSTILE,
                kind: "update",
                properties: [{ path: HOSTILE, before: HOSTILE, after: "x" }],
              },
            ],
            changes: { create: 0, update: 1, replace: 0, delete: 0, same: 0 },
          }),
        ],
        violations: [
          violationOf({
            stack: HOSTILE,
            urn,
            message: HOSTILE,
            fix: HOSTILE,
            place: { file: HOSTILE, line: 1, column: 1, exact: true },
          }),
        ],
        skipped: [{ name: HOSTILE, because: HOSTILE }],
      }),
    );
    const lines = text.split("\n");
    assert.equal(lines.filter((line) => line.startsWith("# ")).length, 0, "no heading of its own");
    const outsideOfCode = text.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, "");
    const known = /<!-- plinth-check:dev -->|@<!-- -->|<\/?(details|summary|b)>/g;
    assert.doesNotMatch(outsideOfCode.replace(known, ""), /[<>]/, "no HTML but our own");
    const table = lines.filter((line) => line.startsWith("| "));
    for (const row of table) assert.equal(row.replace(/\\\|/g, "").split("|").length, 11, row);
  });
});

describe("escaping", () => {
  it("gives inline code a fence that is longer than any inside, and no line break", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const text = code(value);
        const fence = /^`+/.exec(text)?.[0].length ?? 0;
        const inside = text.slice(fence, -fence);
        const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
        assert.ok(fence > longest && !text.includes("\n"));
      }),
    );
  });

  it("leaves no bar in a cell unescaped", () => {
    fc.assert(fc.property(fc.string(), (value) => assert.doesNotMatch(cell(code(value)), /(^|[^\\])\|/)));
  });

  it("leaves no tag, no mention and no markup in plain text", () => {
    assert.equal(plain("<b>x</b> & *y* @team"), "&lt;b&gt;x&lt;/b&gt; &amp; \\*y\\* @<!-- -->team");
    for (const start of ["# x", "- x", "1. x", "+ x", "> x"]) assert.match(plain(start), /^(\\|&gt;)/);
  });
});

describe("fitting into a limit", () => {
  it("keeps to it for every size, and folds stay closed", () => {
    const size = fc.array(fc.array(fc.string({ maxLength: 80 }), { maxLength: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 900 }),
        size,
        fc.integer({ min: 300, max: 3000 }),
        (beginning, lists, limit) => {
          const details = lists.map((lines) => ({
            summary: "s",
            lines: lines.map((line) => line.replace(/\n|<|>/g, " ")),
          }));
          const text = fit(beginning.replace(/<|>/g, " "), details, limit);
          assert.ok(text.length <= limit, `${text.length} > ${limit}`);
          assert.equal(text.split("<details>").length, text.split("</details>").length);
        },
      ),
    );
  });
});
