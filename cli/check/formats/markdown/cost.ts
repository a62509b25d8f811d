import type { CheckReport } from "../../report";
import { cell, code, plain } from "../../../markdown/escape";
import { counted } from "./summary";

/** What the change costs a month, a line a stack; nothing where it was not estimated. */
export function costSection({ cost }: CheckReport): string[] {
  if (cost === undefined) return [];
  const { currency, stacks, notes } = cost;
  const money = (amount: number): string => `${amount.toFixed(2)} ${currency}`;
  const change = (before: number, after: number): string =>
    `${after < before ? "−" : "+"}${money(Math.abs(after - before))}`;
  const [before, after] = [sum(stacks.map((each) => each.before)), sum(stacks.map((each) => each.after))];
  const unpriced = sum(stacks.map((each) => each.unpriced));
  return [
    `#### Cost: ${change(before, after)} a month`,
    "",
    "| stack | before | after | change |",
    "| --- | --: | --: | --: |",
    ...stacks.map(
      (each) =>
        `| ${cell(code(each.name))} | ${money(each.before)} | ${money(each.after)} | ${change(each.before, each.after)} |`,
    ),
    ...notes.map((note) => `\n${plain(note)}`),
    ...(unpriced > 0 ? [`\n${counted(unpriced, "resource")} without a price: the change may cost more.`] : []),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
