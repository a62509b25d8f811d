import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { loadScore } from "../../../components/workload/score";
import { CRITERIA, LEVELS } from "../../../cli/scorecard/criteria";
import type { JudgedStack } from "../../../cli/scorecard/evidence";
import { scorecardMarkdown } from "../../../cli/scorecard/markdown";
import { scorecardOf } from "../../../cli/scorecard/scorecard";
import { RULES, type Violation } from "../../../policies";
import { temporaryDirectory } from "../../setup";

const GOLD = `apiVersion: score.dev/v1b1
metadata:
  name: orders
  annotations:
    plinth.dev/runbook: wiki/orders
  plinth:
    team: checkout
    system: shop
    lifecycle: production
    tier: 1
    dataClass: internal
    slo: { availability: 99.9, latency: { p95: 300ms } }
    budget: { monthlyUsd: 60 }
    api: { versions: [v1], auth: mtls }
    rollout: canary
containers:
  api: { image: nginx:1 }
service:
  ports:
    http: { port: 80 }
`;

const violation = (rule: string, severity: Violation["severity"]): Violation => ({
  rule,
  pack: "security",
  severity,
  enforcement: "advisory",
  urn: "urn:pulumi:dev::plinth::aws:s3/bucket:Bucket::x|y",
  message: "found",
  fix: "",
  frameworks: {},
  publicIds: [],
});

describe("scorecards", () => {
  const judged = (values: Partial<JudgedStack> = {}): JudgedStack => ({
    violations: [],
    waived: [],
    rules: new Set(RULES.map(({ name }) => name)),
    environmentClass: "prod",
    ...values,
  });
  let directory: string;
  beforeEach(() => {
    directory = temporaryDirectory("scorecard");
    fs.writeFileSync(path.join(directory, "README.md"), "# orders");
  });

  const card = (text = GOLD, stack = judged()) => {
    const file = path.join(directory, "score.yaml");
    fs.writeFileSync(file, text);
    return scorecardOf({ score: loadScore(file), judged: stack });
  };
  const without = (line: string | RegExp): string => {
    const text = GOLD.replace(line, "");
    assert.notEqual(text, GOLD);
    return text;
  };

  it("are gold where everything holds", () => {
    const { level, missing, criteria } = card();
    assert.deepEqual([level, missing], ["gold", []]);
    assert.deepEqual(new Set(criteria.map(({ result }) => result)), new Set(["pass"]));
  });

  it("reach a level only with all levels below it", () => {
    const { level, missing } = card(without("    team: checkout\n"));
    assert.deepEqual([level, missing], ["none", ["owner"]]);
    assert.deepEqual(
      [card(without("    tier: 1\n")).level, card(without("    tier: 1\n")).missing],
      ["bronze", ["tier"]],
    );
    assert.deepEqual(
      [card(without("    rollout: canary\n")).level, card(without("    rollout: canary\n")).missing],
      ["silver", ["gradual-rollout"]],
    );
  });

  it("take a severity away with each violation of it", () => {
    assert.equal(card(GOLD, judged({ violations: [violation("a", "critical")] })).level, "none");
    assert.equal(card(GOLD, judged({ violations: [violation("a", "high")] })).level, "bronze");
    assert.equal(card(GOLD, judged({ violations: [violation("a", "medium")] })).level, "silver");
    assert.equal(card(GOLD, judged({ violations: [violation("a", "low")] })).level, "gold");
  });

  it("do not count what nobody judged", () => {
    card();
    const unjudged = scorecardOf({ score: loadScore(path.join(directory, "score.yaml")) });
    assert.equal(unjudged.level, "none");
    assert.equal(unjudged.criteria.find(({ id }) => id === "no-critical-violation")?.result, "unknown");
    const off = new Set(RULES.map(({ name }) => name));
    off.delete("k8s-liveness-probe");
    assert.equal(card(GOLD, judged({ rules: off })).criteria.find(({ id }) => id === "probes")?.result, "unknown");
    const dev = card(GOLD, judged({ environmentClass: "dev" }));
    assert.deepEqual([dev.level, dev.missing], ["silver", ["survives-a-zone"]]);
  });

  it("do not ask a worker for an API", () => {
    const text = without(/service:[\s\S]*/)
      .replace("rollout: canary", "runtime: worker")
      .replace("    api: { versions: [v1], auth: mtls }\n", "");
    const { level, criteria } = card(text);
    assert.equal(criteria.find(({ id }) => id === "api-version")?.result, "not applicable");
    assert.equal(level, "gold");
  });

  it("count a waived violation of a named rule as broken, and take gold for any waiver", () => {
    const waiver = { owner: "o", reason: "r", expires: "2999-01-01" };
    const probe = { ...violation("k8s-liveness-probe", "medium"), waiver };
    assert.equal(card(GOLD, judged({ waived: [probe] })).level, "none");
    assert.deepEqual(card(GOLD, judged({ waived: [{ ...violation("other", "high"), waiver }] })).missing, [
      "nothing-waived",
    ]);
  });

  it("accept documents as files or annotations", () => {
    fs.rmSync(path.join(directory, "README.md"));
    assert.equal(card().level, "none");
    assert.equal(card(GOLD.replace("annotations:", "annotations:\n    plinth.dev/docs: wiki")).level, "gold");
    fs.writeFileSync(path.join(directory, "README.md"), "#");
    assert.equal(card(without(/  annotations:\n.*\n/)).level, "bronze");
    fs.writeFileSync(path.join(directory, "RUNBOOK.md"), "#");
    assert.equal(card(without(/  annotations:\n.*\n/)).level, "gold");
  });

  it("are one line a workload in Markdown, with what is missing and how to get it", () => {
    const text = scorecardMarkdown("dev", [
      card(without("    tier: 1\n"), judged({ violations: [violation("a", "high")] })),
    ]);
    assert.match(
      text,
      /^\| `orders` \| checkout \| 🥉 bronze \| 8\/8 \| 5\/7 \| 5\/5 \| `tier`, `no-high-violation` \|$/m,
    );
    assert.match(text, /❌ `no-high-violation`.*\n {2}- a: aws:s3:Bucket x\\\|y: found\n {2}- _Fix:_/);
  });

  describe("their criteria", () => {
    it("have unique names, a known level, and say what, why and how", () => {
      assert.equal(new Set(CRITERIA.map(({ id }) => id)).size, CRITERIA.length);
      for (const { id, level, asks, why, fix } of CRITERIA) {
        assert.ok(LEVELS.includes(level) && [asks, why, fix].every((text) => text.endsWith(".")), id);
      }
    });

    it("name rules that exist", () => {
      const known = new Set(RULES.map(({ name }) => name));
      for (const { by } of CRITERIA) {
        for (const rule of "rules" in by ? by.rules : []) assert.ok(known.has(rule), rule);
      }
    });
  });
});
