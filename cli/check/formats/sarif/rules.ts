import { findRule, type Severity, type Violation } from "../../../../policies";

export type SarifLevel = "error" | "warning" | "note";

/** A `reportingDescriptor`. */
export interface SarifRule {
  id: string;
  name: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string; markdown: string };
  defaultConfiguration: { level: SarifLevel };
  properties: { tags: string[]; precision: "very-high"; "security-severity"?: string };
}

const LEVELS: Record<Severity, SarifLevel> = { critical: "error", high: "error", medium: "warning", low: "note" };

/** As code scanning reads them: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, below low. */
const SECURITY_SEVERITIES: Record<Severity, string> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

/** How bad a violation is. Of a rule of somebody else's pack only its enforcement says so. */
export function levelOf({ severity, enforcement }: Violation): SarifLevel {
  if (severity !== undefined) return LEVELS[severity];
  return enforcement === "mandatory" ? "error" : "warning";
}

/** The rule that a violation breaks, with its help. */
export function sarifRule(violation: Violation): SarifRule {
  const rule = findRule(violation.rule);
  const asks = rule?.asks ?? violation.rule;
  const why = rule?.why ?? "";
  const { severity } = violation;
  const security = violation.pack === "security";
  return {
    id: violation.rule,
    name: pascalCase(violation.rule),
    shortDescription: { text: asks },
    fullDescription: { text: why === "" ? asks : `${asks} ${why}` },
    help: {
      text: [asks, why, violation.fix === "" ? "" : `Fix: ${violation.fix}`].filter(Boolean).join("\n"),
      markdown: helpMarkdown(asks, why, violation.fix, rule?.example),
    },
    defaultConfiguration: { level: levelOf(violation) },
    properties: {
      tags: [...new Set([violation.pack, ...controls(violation)])],
      precision: "very-high",
      ...(security && severity !== undefined && { "security-severity": SECURITY_SEVERITIES[severity] }),
    },
  };
}

function helpMarkdown(asks: string, why: string, fix: string, example: string | undefined): string {
  return [
    asks,
    why === "" ? "" : `**Why:** ${why}`,
    fix === "" ? "" : `**Fix:** ${fix}`,
    example === undefined ? "" : `\`\`\`ts\n${example.trim()}\n\`\`\``,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Code scanning shows at most 20 tags. */
const MOST_TAGS = 16;

function controls({ frameworks, publicIds }: Violation): string[] {
  const ids = Object.entries(frameworks).flatMap(([framework, controls]) =>
    controls.map((control) => `${framework}/${control}`),
  );
  return [...ids, ...publicIds].slice(0, MOST_TAGS);
}

function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}
