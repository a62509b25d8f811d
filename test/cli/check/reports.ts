import type { CheckReport, CheckViolation, StackReport } from "../../../cli/check/report";
import { noChanges } from "../../../cli/run/changes";
import { urnOf } from "./stacks";

/** Characters that mean something in Markdown, HTML, XML, JSON or a terminal. */
export const HOSTILE = "a`b|c<d>&\"'*_[x](y)\\ @team\u0000\u001b[31m\ud800 ]]>\n# <!-- -->";

export function violationOf(values: Partial<CheckViolation> = {}): CheckViolation {
  return {
    rule: "rds-not-public",
    pack: "security",
    severity: "critical",
    enforcement: "mandatory",
    urn: urnOf("aws:rds/instance:Instance", "main"),
    type: "aws:rds/instance:Instance",
    message: "publiclyAccessible is true",
    fix: "Remove publiclyAccessible.",
    frameworks: { soc2: ["CC6.1"] },
    publicIds: ["CKV_AWS_17"],
    stack: "platform",
    status: "new",
    place: { file: "Pulumi.dev.yaml", line: 12, column: 7, exact: true },
    ...values,
  };
}

export function stackOf(name: string, values: Partial<StackReport> = {}): StackReport {
  return {
    name,
    project: "plinth",
    stack: "dev",
    because: "chosen",
    result: "succeeded",
    isNew: false,
    removed: false,
    changes: noChanges(),
    resources: [],
    errors: [],
    warnings: [],
    seconds: 1.5,
    applicable: [],
    ...values,
  };
}

export function reportOf(values: Partial<CheckReport> = {}): CheckReport {
  return {
    environment: "dev",
    sandbox: true,
    base: { kind: "git", name: "main", commit: "0123456789abcdef0123456789abcdef01234567", branchedOff: false },
    verdict: "passed",
    stacks: [stackOf("platform")],
    skipped: [],
    violations: [],
    fixed: [],
    waived: [],
    evaluated: { resources: 10, rules: 100 },
    dataLoss: [],
    apiChanges: [],
    ...values,
  };
}
