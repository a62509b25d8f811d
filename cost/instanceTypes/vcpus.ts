/** vCPUs of sizes, where a family departs from the rule. Source: EC2 User Guide, "CPU options" and previous generations. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t1: { micro: 1 },
  t2: { nano: 1, micro: 1, small: 1, medium: 2 },
  t3: { nano: 2, micro: 2, small: 2, medium: 2 },
  t3a: { nano: 2, micro: 2, small: 2, medium: 2 },
  t4g: { nano: 2, micro: 2, small: 2, medium: 2 },
  m1: { small: 1, medium: 1 },
  m2: { xlarge: 2, "2xlarge": 4, "4xlarge": 8 },
  c1: { medium: 2, xlarge: 8 },
  c4: { "8xlarge": 36 },
  d2: { "8xlarge": 36 },
};

/** The rule: four for every `xlarge`. */
const SIZES: Readonly<Record<string, number>> = { medium: 1, large: 2, xlarge: 4 };

/**
 * vCPUs of an instance type, of EC2 or (`db.`, `cache.`, …) of a service that runs on it.
 *
 * @returns undefined for a type whose name does not tell, e.g. bare metal.
 */
export function vcpusOf(instanceType: string): number | undefined {
  const [size = "", family = ""] = instanceType.split(".").reverse();
  const multiple = /^(?:metal-)?(\d+)(?:xlarge|xl)$/.exec(size)?.[1];
  return EXCEPTIONS[family]?.[size] ?? SIZES[size] ?? (multiple === undefined ? undefined : 4 * Number(multiple));
}
