import assert from "node:assert/strict";
import { RULES } from "../../../../policies";
import { DEFAULT_SETTINGS } from "../../../../policies/configuration/settings";
import { unconstrained, type Unconstrained } from "../../../../policies/documents/iam/actions/unconstrained";
import { statementsOf } from "../../../../policies/documents/iam/document";
import type { RuleResource } from "../../../../policies/rule";
import { judgeAll } from "../../fixtures";

const POLICY = "aws:iam/policy:Policy";
const IAM_RULES = RULES.filter(({ types, name }) => types.includes(POLICY) && name.startsWith("iam-"));

const analysed = (...statements: object[]): Unconstrained =>
  unconstrained(statementsOf({ Statement: statements.map((each) => ({ Effect: "Allow", Resource: "*", ...each })) }));

function policy(statements: object[], name = "main"): RuleResource {
  return {
    urn: `urn:pulumi:test::documents::${POLICY}::${name}`,
    type: POLICY,
    name,
    properties: { policy: JSON.stringify({ Statement: statements }) },
    propertyDependencies: {},
    protect: false,
  };
}

/** Milliseconds that all IAM rules take for some policies. */
function timeOf(resources: readonly RuleResource[]): number {
  const started = performance.now();
  for (const rule of IAM_RULES) judgeAll(rule, resources, DEFAULT_SETTINGS);
  return performance.now() - started;
}

const many = (make: (index: number) => object): object[] =>
  Array.from({ length: 10_000 }, (_, index) => ({ Effect: "Allow", Resource: "*", ...make(index) }));

describe("policies: what IAM actions do", () => {
  it("knows which actions write, change permissions, or cannot be limited to resources", () => {
    const levels = (action: string): string[] => {
      const { restrictable } = analysed({ Action: action });
      return (["write", "permissions", "other"] as const).filter((level) => restrictable[level].length > 0);
    };
    assert.deepEqual(levels("s3:PutObject"), ["write"]);
    assert.deepEqual(levels("s3:PutBucketPolicy"), ["permissions"]);
    assert.deepEqual(levels("s3:GetObject"), ["other"]);
    assert.deepEqual(levels("ec2:DescribeInstances"), []);
    assert.deepEqual(levels("nosuchservice:Put*"), []);
  });

  it("expands patterns as IAM matches them", () => {
    const count = (action: string): number =>
      analysed({ Action: action }).restrictable.any.reduce((sum, exposure) => sum + exposure.count, 0);
    assert.equal(count("dynamodb:PutItem"), 1);
    assert.equal(count("DYNAMODB:putitem"), 1);
    assert.equal(count("dynamodb:P?tItem"), 1);
    assert.equal(count("dynamodb:Put*"), count("dynamodb:Put*?"), "a trailing star and a trailing star with one more");
    assert.equal(count("*"), count("*:*"));
    assert.ok(count("*") > 10_000 && count("s3:*") > 50 && count("s3:*") < 300);
    assert.equal(count("dyn*:PutItem"), 0, "IAM refuses wildcards in a service's name");
    assert.equal(count("s3:*") + count("s3-outposts:*"), analysedCount(["s3:*", "s3-outposts:*"]));
  });

  it("takes away what is denied everywhere, and nothing else", () => {
    const left = (...denied: object[]): number =>
      analysed({ Action: "sqs:SendMessage" }, ...denied.map((each) => ({ Effect: "Deny", ...each }))).restrictable.any
        .length;
    assert.equal(left({ Action: "sqs:*" }), 0);
    assert.equal(left({ NotAction: "s3:*" }), 0);
    assert.equal(left({ Action: "sqs:*", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" }), 1);
    assert.equal(left({ Action: "sqs:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }), 1);
    assert.equal(left({ NotAction: "sqs:Send*" }), 1);
  });

  it("names the statement that first allows an action, and counts what it does not name", () => {
    const { restrictable } = analysed({ Sid: "One", Action: "sqs:SendMessage" }, { Sid: "All", Action: "sqs:*" });
    assert.deepEqual(
      restrictable.write.map(({ label, examples }) => [label, examples.length]),
      [
        ["statement One", 1],
        ["statement All", 3],
      ],
    );
    assert.ok((restrictable.write[1]?.count ?? 0) > 3);
  });

  for (const [situation, statements] of [
    ["different names", many((index) => ({ Action: [`s3:Get${index}`, `ec2:Run${index}*`] }))],
    ["wildcards in the middle", many((index) => ({ Action: `ec2:*a*${index % 7}*e${index}*` }))],
    ["everything", many(() => ({ Action: "*" }))],
    ["everything but one", many((index) => ({ NotAction: [`s3:Get${index}`] }))],
    ["everything, denied by turns", many((index) => ({ Action: "*", Effect: index % 2 === 0 ? "Allow" : "Deny" }))],
  ] as [string, object[]][]) {
    it(`judges ten thousand statements in a moment: ${situation}`, () => {
      const milliseconds = timeOf([policy(statements)]);
      assert.ok(milliseconds < 4000, `${Math.round(milliseconds)} ms`);
    });
  }

  it("judges a thousand policies that allow everything in a moment", () => {
    const statements = [{ Effect: "Allow", Action: ["s3:*", "*"], Resource: "*" }];
    const resources = Array.from({ length: 1000 }, (_, index) => policy(statements, `p${index}`));
    const milliseconds = timeOf(resources);
    assert.ok(milliseconds < 4000, `${Math.round(milliseconds)} ms`);
  });
});

function analysedCount(actions: string[]): number {
  return analysed({ Action: actions }).restrictable.any.reduce((sum, { count }) => sum + count, 0);
}
