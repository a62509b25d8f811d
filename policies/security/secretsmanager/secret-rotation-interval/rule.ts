import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

const LONGEST_DAYS = 90;
const PER_DAY: Readonly<Record<string, number>> = { day: 1, hour: 24, minute: 1440 };

/** Whether an expression runs often enough; a cron expression fires at least once a year, and is left to its author. */
function isOften(schedule: string): boolean {
  const [, count, unit] = /^rate\((\d+) +(day|hour|minute)s?\)$/.exec(schedule) ?? [];
  if (count === undefined || unit === undefined) return schedule.startsWith("cron(");
  return Number(count) <= LONGEST_DAYS * (PER_DAY[unit] ?? 0);
}

export const rule: ResourceRule = {
  name: "secret-rotation-interval",
  pack: "security",
  severity: "low",
  asks: "A secret that rotates does so at least every 90 days.",
  why: "A password that leaks works until the next rotation.",
  fix: "Set rotationRules.automaticallyAfterDays to at most 90.",
  example: `new aws.secretsmanager.SecretRotation("orders", { secretId: secret.id, rotationRules: { automaticallyAfterDays: 30 } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.3.9"] },
  publicIds: ["CKV_AWS_304"],
  scope: "resource",
  types: ["aws:secretsmanager/secretRotation:SecretRotation"],
  check(rotation) {
    const days = property(rotation, "rotationRules.automaticallyAfterDays");
    const schedule = property(rotation, "rotationRules.scheduleExpression");
    if (days === UNKNOWN || schedule === UNKNOWN) return [];
    const number = asNumber(days);
    if (number !== undefined && number <= LONGEST_DAYS) return [];
    if (typeof schedule === "string" && isOften(schedule)) return [];
    return [{ message: `rotationRules say ${shown(days ?? schedule)}: not at least every ${LONGEST_DAYS} days` }];
  },
};
