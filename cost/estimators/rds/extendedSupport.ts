/** When a major version begins to be billed for extended support, and when its third year begins to cost more. */
interface SupportDates {
  year1: string;
  /** Absent where AWS's calendar names none. */
  year3?: string;
}

/**
 * By engine and major version. Source: release calendars of the RDS and Aurora User Guides ("RDS for PostgreSQL release
 * calendar", "RDS for MySQL release calendar", "Aurora major versions").
 */
const CALENDARS: Readonly<Record<string, Readonly<Record<string, SupportDates>>>> = {
  mysql: {
    "5.7": { year1: "2024-03-01", year3: "2026-03-01" },
    "8.0": { year1: "2026-08-01", year3: "2028-08-01" },
  },
  postgres: {
    "11": { year1: "2024-04-01", year3: "2026-04-01" },
    "12": { year1: "2025-03-01", year3: "2027-03-01" },
    "13": { year1: "2026-03-01", year3: "2028-03-01" },
    "14": { year1: "2027-03-01", year3: "2029-03-01" },
    "15": { year1: "2028-03-01", year3: "2030-03-01" },
    "16": { year1: "2029-03-01", year3: "2031-03-01" },
  },
  "aurora-mysql": { "5.7": { year1: "2024-12-01" }, "8.0": { year1: "2027-05-01" } },
  "aurora-postgresql": {
    "11": { year1: "2024-04-01", year3: "2026-04-01" },
    "12": { year1: "2025-03-01", year3: "2027-03-01" },
    "13": { year1: "2026-03-01", year3: "2028-03-01" },
    "14": { year1: "2027-03-01", year3: "2029-03-01" },
    "15": { year1: "2028-03-01", year3: "2030-03-01" },
  },
};

/**
 * The year of extended support an engine version is in.
 *
 * @param date day of the estimate, e.g. `2026-11-27`.
 * @returns 1 for the first two years, 3 from the third; undefined while standard support lasts or for an engine without.
 */
export function extendedSupportYear(engine: string, version: string, date: string): 1 | 3 | undefined {
  const calendar = CALENDARS[engine];
  const major = Object.keys(calendar ?? {}).find((name) => version === name || version.startsWith(`${name}.`));
  const dates = major === undefined ? undefined : calendar?.[major];
  if (dates === undefined || date < dates.year1) return undefined;
  return dates.year3 !== undefined && date >= dates.year3 ? 3 : 1;
}
