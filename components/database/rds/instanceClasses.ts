import { ArgumentError } from "../../foundation";

/** GiB of memory of each size. Sizes of one family double from one to the next, but their steps are not all offered. */
const BURSTABLE = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16, "2xlarge": 32 };
const GENERAL = {
  large: 8,
  xlarge: 16,
  "2xlarge": 32,
  "4xlarge": 64,
  "8xlarge": 128,
  "12xlarge": 192,
  "16xlarge": 256,
};
const MEMORY = {
  large: 16,
  xlarge: 32,
  "2xlarge": 64,
  "4xlarge": 128,
  "8xlarge": 256,
  "12xlarge": 384,
  "16xlarge": 512,
};
const BIGGEST = { "24xlarge": 768, "48xlarge": 1536 };

/** Memory in GiB by size, by family. Source: RDS User Guide, "Hardware specifications for DB instance classes". */
const FAMILIES: Record<string, Record<string, number>> = {
  t3: BURSTABLE,
  t4g: BURSTABLE,
  m6g: GENERAL,
  m6i: { ...GENERAL, "24xlarge": 384, "32xlarge": 512 },
  m7g: GENERAL,
  m7i: { ...GENERAL, "24xlarge": 384, "48xlarge": 768 },
  m8g: { ...GENERAL, "24xlarge": 384, "48xlarge": 768 },
  r6g: MEMORY,
  r6i: { ...MEMORY, "24xlarge": 768, "32xlarge": 1024 },
  r7g: MEMORY,
  r7i: { ...MEMORY, ...BIGGEST },
  r8g: { ...MEMORY, ...BIGGEST },
};

/** Instance classes of RDS that are current, e.g. `db.m7g.large`. */
export const INSTANCE_CLASSES: readonly string[] = Object.entries(FAMILIES).flatMap(([family, sizes]) =>
  Object.keys(sizes).map((size) => `db.${family}.${size}`),
);

/** Memory of an instance class, GiB; undefined for one that is not in the table. */
export function memoryGiB(instanceClass: string): number | undefined {
  const [, family = "", size = ""] = instanceClass.split(".");
  return FAMILIES[family]?.[size];
}

export function requireInstanceClass(component: string, path: string, given: string): void {
  if (memoryGiB(given) !== undefined) return;
  const allowed = `a current RDS instance class: ${Object.keys(FAMILIES)
    .map((family) => `db.${family}.*`)
    .join(", ")}`;
  throw new ArgumentError({ component, path, given, allowed, choices: INSTANCE_CLASSES });
}
