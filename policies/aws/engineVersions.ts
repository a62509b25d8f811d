/**
 * The last day of standard support of the database versions that have left it or will, from the RDS and Aurora release
 * calendars. From the next day on AWS bills extended support by vCPU-hour.
 */
const STANDARD_SUPPORT_ENDS: Readonly<Record<string, string>> = {
  "postgres 11": "2024-02-29",
  "postgres 12": "2025-02-28",
  "postgres 13": "2026-02-28",
  "postgres 14": "2027-02-28",
  "mysql 5.7": "2024-02-29",
  "mysql 8.0": "2026-07-31",
  "aurora-postgresql 11": "2024-02-29",
  "aurora-postgresql 12": "2025-02-28",
  "aurora-postgresql 13": "2026-02-28",
  "aurora-postgresql 14": "2027-02-28",
  "aurora-mysql 5.7": "2024-10-31",
};

/** The day standard support of a version ended, when it has by `today` (`YYYY-MM-DD`). */
export function standardSupportEnded(engine: string, version: string, today: string): string | undefined {
  const numbers = version.split(".");
  const release = engine.includes("mysql") ? numbers.slice(0, 2).join(".") : numbers[0];
  const end = STANDARD_SUPPORT_ENDS[`${engine} ${release}`];
  return end !== undefined && end < today ? end : undefined;
}
