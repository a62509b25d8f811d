const FORM = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d+)?$/;

const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * The value of a Kubernetes quantity in its base unit: `250m` is 0.25, `1Gi` is 1073741824.
 *
 * @returns undefined when the text is not a quantity.
 */
export function parseQuantity(text: string): number | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, digits = "", suffix = ""] = match;
  if (/^[eE]./.test(suffix)) return Number(digits + suffix);
  return Number(digits) * (FACTORS[suffix] ?? 1);
}

/** Whether two values are the same quantity in different writing, such as `0.5` and `500m`. */
export function sameQuantity(a: unknown, b: unknown): boolean {
  const [left, right] = [a, b].map((value) => parseQuantity(String(value)));
  return left !== undefined && right !== undefined && Math.abs(left - right) <= Math.abs(left) * 1e-12;
}
