import type { CloudView, Properties } from "../model";

const SETS = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  numeric: "0123456789",
  special: "!@#$%&*()-_=+[]{}<>:?",
} as const;

type SetName = keyof typeof SETS;
const MINIMUMS: Readonly<Record<SetName, string>> = {
  lower: "minLower",
  upper: "minUpper",
  numeric: "minNumeric",
  special: "minSpecial",
};

/** A whole number from 0 up to, without, `limit`: every one equally likely. */
export function below(limit: number, cloud: CloudView): number {
  const unit = Number.parseInt(cloud.hex(12), 16) / 16 ** 12;
  return Math.floor(unit * limit);
}

/** A text of the kinds of characters that the inputs allow, with at least as many of each as they ask for. */
export function characters(inputs: Properties, cloud: CloudView): string {
  const sets = (Object.keys(SETS) as SetName[]).filter((name) => allows(inputs, name));
  const lettersOf = (name: SetName) =>
    name === "special" && typeof inputs.overrideSpecial === "string" ? inputs.overrideSpecial : SETS[name];
  const least = sets.flatMap((name) => Array<string>(Number(inputs[MINIMUMS[name]] ?? 0)).fill(lettersOf(name)));
  const all = sets.map(lettersOf).join("");
  const rest = Array<string>(Math.max(0, Number(inputs.length) - least.length)).fill(all);
  return shuffled([...least, ...rest], cloud)
    .map((letters) => letters[below(letters.length, cloud)])
    .join("");
}

export function allows(inputs: Properties, name: SetName): boolean {
  return (name === "numeric" ? (inputs.numeric ?? inputs.number) : inputs[name]) !== false;
}

export function shuffled<T>(items: readonly T[], cloud: CloudView): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = below(last + 1, cloud);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
