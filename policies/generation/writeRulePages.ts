import fs from "node:fs";
import path from "node:path";
import { RULES } from "../generated/rules";
import { ruleIndex, rulePage } from "./rulePages";

const pages = path.join(__dirname, "..", "..", "docs", "policies");

fs.rmSync(pages, { recursive: true, force: true });
for (const rule of RULES) {
  fs.mkdirSync(path.join(pages, rule.pack), { recursive: true });
  fs.writeFileSync(path.join(pages, rule.pack, `${rule.name}.md`), rulePage(rule));
}
fs.writeFileSync(path.join(pages, "README.md"), ruleIndex(RULES));
