import { createHash } from "node:crypto";
import { shortName } from "../../../run/urn";
import type { CheckReport, CheckViolation } from "../../report";
import { levelOf, sarifRule, type SarifLevel, type SarifRule } from "./rules";

/** A log of SARIF 2.1.0 (OASIS, 27 March 2020), as far as it is used here. */
interface SarifLog {
  $schema: string;
  version: "2.1.0";
  runs: SarifRun[];
}

interface SarifRun {
  tool: { driver: { name: string; semanticVersion: string; rules: SarifRule[] } };
  automationDetails: { id: string };
  columnKind: "utf16CodeUnits";
  originalUriBaseIds: Record<string, { description: { text: string } }>;
  results: SarifResult[];
}

interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: SarifLevel;
  message: { text: string };
  baselineState: "new" | "unchanged";
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId: string };
      region: { startLine: number; startColumn: number };
    };
    logicalLocations: { name: string; fullyQualifiedName?: string; kind: string }[];
  }[];
  partialFingerprints: Record<string, string>;
  properties: Record<string, unknown>;
}

const ROOT = "REPOSITORY";

/**
 * The violations as SARIF 2.1.0, for code scanning: each points at the line that declared its resource. What is fixed or waived is
 * not among them, because code scanning would show it as open.
 */
export function sarifOf(report: CheckReport, version: string): SarifLog {
  const names = [...new Set(report.violations.map(({ rule }) => rule))].sort();
  const rules = names.map((name) => sarifRule(report.violations.find(({ rule }) => rule === name) as CheckViolation));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "plinth", semanticVersion: version, rules } },
        automationDetails: { id: `plinth-check/${report.environment}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
        results: report.violations.map((violation) => resultOf(violation, names.indexOf(violation.rule))),
      },
    ],
  };
}

function resultOf(violation: CheckViolation, ruleIndex: number): SarifResult {
  const { rule, urn, stack, status, enforcement, message, fix, place } = violation;
  const what = urn === undefined ? stack : shortName(urn);
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(violation),
    message: { text: `${stack}: ${what}: ${message}${fix === "" ? "" : `\nFix: ${fix}`}` },
    baselineState: status === "new" ? "new" : "unchanged",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file), uriBaseId: ROOT },
          region: { startLine: place.line, startColumn: place.column },
        },
        logicalLocations: [{ name: what, kind: "resource", ...(urn !== undefined && { fullyQualifiedName: urn }) }],
      },
    ],
    partialFingerprints: { "plinthResource/v1": fingerprint(violation) },
    properties: { stack, enforcement, status },
  };
}

/** A relative URI reference of a path. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

/** The same rule in the same resource is the same result, wherever in its file it is declared. */
function fingerprint({ rule, urn, stack, message }: CheckViolation): string {
  return createHash("sha256")
    .update([rule, stack, urn ?? message].join("\0"))
    .digest("hex")
    .slice(0, 32);
}
