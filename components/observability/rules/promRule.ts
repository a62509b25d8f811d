/** A rule that answers a query in advance. */
export interface RecordingRule {
  record: string;
  expr: string;
  labels?: Record<string, string>;
}

/** A rule that wakes somebody. */
export interface AlertingRule {
  alert: string;
  expr: string;
  /** How long the expression must hold, e.g. `5m`. */
  for: string;
  labels: { severity: "critical" | "warning" | "info" } & Record<string, string>;
  /** `summary` in one line, `description` with what to do. */
  annotations: { summary: string; description: string };
}

/** A group of Prometheus rules, evaluated in order. */
export interface RuleGroup {
  name: string;
  rules: (RecordingRule | AlertingRule)[];
}

/** A whole number of days, hours or minutes as Prometheus writes durations. */
export type Duration = `${number}${"m" | "h" | "d"}`;
