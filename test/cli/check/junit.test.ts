import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { junitOf } from "../../../cli/check/formats/junit";
import { CHECK_JSONSCHEMA, located, requireOrSkip } from "../../setup";
import { HOSTILE, reportOf, stackOf, violationOf } from "./reports";
import { urnOf } from "./stacks";

interface Element {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const TO_JSON = `
import json, sys, xml.etree.ElementTree as t
f = lambda e: {"tag": e.tag, "attributes": e.attrib, "text": e.text or "", "children": [f(c) for c in e]}
print(json.dumps(f(t.fromstring(sys.stdin.buffer.read()))))`;

/** Read by an XML parser that knows nothing of us: Python's. */
function parsed(xml: string): Element {
  const python = path.join(path.dirname(located(CHECK_JSONSCHEMA)), "python");
  const { status, stdout, stderr } = spawnSync(python, ["-c", TO_JSON], { input: xml, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Element;
}

describe("JUnit XML", function () {
  this.timeout(20_000);
  before(function () {
    requireOrSkip(this, CHECK_JSONSCHEMA);
  });

  const main = urnOf("aws:rds/instance:Instance", "main");
  const report = reportOf({
    verdict: "failed",
    stacks: [
      stackOf("platform", {
        applicable: [{ urn: main, rules: ["rds-not-public", "rds-multi-az", "rds-encrypted", "tags"] }],
      }),
      stackOf("orders", { result: "failed", errors: [{ message: "boom & <bust>" }] }),
    ],
    violations: [
      violationOf(),
      violationOf({ message: "and another thing" }),
      violationOf({ rule: "rds-multi-az", enforcement: "advisory" }),
      violationOf({ rule: "of-another-pack" }),
      violationOf({ rule: "whole-stack", urn: undefined }),
    ],
    waived: [
      { ...violationOf({ rule: "rds-encrypted" }), waiver: { owner: "sec", reason: "soon", expires: "2999-01-01" } },
    ],
  });

  it("has a suite a stack and a case a rule and resource", () => {
    const root = parsed(junitOf(report));
    assert.deepEqual(root.attributes, {
      name: "plinth check dev",
      tests: "7",
      failures: "3",
      errors: "1",
      skipped: "2",
    });
    const [platform, orders] = root.children as [Element, Element];
    const cases = platform.children.map(({ attributes, children }) => [
      attributes["name"],
      children[0]?.tag ?? "passed",
    ]);
    assert.deepEqual(cases, [
      ["rds-not-public: aws:rds:Instance main", "failure"],
      ["rds-multi-az: aws:rds:Instance main", "skipped"],
      ["rds-encrypted: aws:rds:Instance main", "skipped"],
      ["tags: aws:rds:Instance main", "passed"],
      ["of-another-pack: aws:rds:Instance main", "failure"],
      ["whole-stack: the whole stack", "failure"],
    ]);
    assert.equal(orders.children[0]?.children[0]?.text, "boom & <bust>");
  });

  it("says in a failure what was found, how to fix it and where it is declared", () => {
    const failure = parsed(junitOf(report)).children[0]?.children[0];
    assert.deepEqual([failure?.attributes["file"], failure?.attributes["line"]], ["Pulumi.dev.yaml", "12"]);
    assert.match(
      failure?.children[0]?.text ?? "",
      /publiclyAccessible is true; and another thing\nfix: Remove[\s\S]*Pulumi\.dev\.yaml:12/,
    );
  });

  it("is well-formed whatever names and messages hold", () => {
    const urn = urnOf("aws:s3/bucket:Bucket", HOSTILE);
    const hostile = reportOf({
      environment: HOSTILE,
      stacks: [
        stackOf(HOSTILE, {
          result: "failed",
          errors: [{ urn, message: HOSTILE }],
          applicable: [{ urn, rules: [HOSTILE] }],
        }),
      ],
      violations: [violationOf({ rule: HOSTILE, urn, stack: HOSTILE, message: HOSTILE, fix: HOSTILE })],
    });
    const failure = parsed(junitOf(hostile)).children[0]?.children[1]?.children[0];
    assert.match(failure?.text ?? "", /a`b\|c<d>&"'\*_\[x\]/);
  });
});
