import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { RULES } from "../../policies";
import { ruleIndex, rulePage } from "../../policies/generation/rulePages";

const PAGES = path.join(__dirname, "..", "..", "docs", "policies");
const HINT = "run npm run generate:rule-pages";

describe("the rules' pages", () => {
  it("are what the rules say", () => {
    for (const rule of RULES) {
      const file = path.join(PAGES, rule.pack, `${rule.name}.md`);
      assert.ok(fs.existsSync(file), `${file} is missing: ${HINT}`);
      assert.equal(fs.readFileSync(file, "utf8"), rulePage(rule), HINT);
    }
    assert.equal(fs.readFileSync(path.join(PAGES, "README.md"), "utf8"), ruleIndex(RULES), HINT);
  });

  it("are of rules that exist", () => {
    const names = new Set(RULES.map(({ pack, name }) => `${pack}/${name}.md`));
    const files = fs.readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) => file.includes("/"));
    assert.deepEqual(
      files.filter((file) => !names.has(file)),
      [],
      HINT,
    );
  });
});
