import pc from "picocolors";
import { type Comparison, costGroups, type CostReport, type RenderOptions } from "../../cost";
import { table } from "./tables";

/** A report for people. */
export function costText(report: CostReport, { by, comparison }: RenderOptions): string {
  const parts = [headline(report)];
  if (comparison !== undefined) parts.push(comparisonText(comparison, report));
  else if (by === undefined) parts.push(resourceTable(report));
  if (by !== undefined) parts.push(groupTable(report, by));
  parts.push(remarks(report));
  return parts.filter((part) => part !== "").join("\n\n");
}

/** `$1,234.50`; an amount of less than a cent keeps its first digits. */
function money(amount: number, currency: string): string {
  const digits = amount !== 0 && Math.abs(amount) < 0.005 ? { maximumSignificantDigits: 2 } : {};
  return new Intl.NumberFormat("en-US", { style: "currency", currency, ...digits }).format(amount);
}

/** `$0.045`, `$0.0000166667`: a unit price is never rounded to cents. */
function unitPrice(price: number, currency: string): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 12 }).format(price);
}

function signed(amount: number, currency: string): string {
  const text = `${amount > 0 ? "+" : ""}${money(amount, currency)}`;
  return amount > 0 ? pc.red(text) : amount < 0 ? pc.green(text) : text;
}

const SOURCES: Readonly<Record<CostReport["source"], string>> = {
  deployed: "as it is deployed",
  declared: "as it is declared, nothing is deployed",
  export: "as exported",
};

function headline(report: CostReport): string {
  const { subject, source, region, currency, pricesAsOf, monthly, baseline, usage } = report;
  const total = pc.bold(`${money(monthly, currency)} a month`);
  const parts = `${money(baseline, currency)} baseline, ${money(usage, currency)} by usage`;
  return `${subject} in ${region}, ${SOURCES[source]}: ${total} (${parts})\nlist prices of ${pricesAsOf} or later`;
}

function groupTable(report: CostReport, by: NonNullable<RenderOptions["by"]>): string {
  const amount = (value: number) => money(value, report.currency);
  const rows = costGroups(report, by).map(({ name, resources, baseline, usage, monthly }) => [
    name ?? pc.dim("(none)"),
    String(resources),
    amount(baseline),
    amount(usage),
    amount(monthly),
  ]);
  const total = ["total", String(report.resources.length), amount(report.baseline), amount(report.usage)];
  return table(
    [by, "resources", "baseline", "usage", "month"],
    [...rows, [...total, amount(report.monthly)]],
    [1, 2, 3, 4],
  );
}

/** Stacks, their resources and their components, the most expensive first. */
function resourceTable({ resources, currency }: CostReport): string {
  const stacks = [...new Set(resources.map(({ stack }) => stack))].map((stack) => {
    const own = resources.filter((resource) => resource.stack === stack).sort((a, b) => b.monthly - a.monthly);
    return { stack, own, monthly: own.reduce((sum, { monthly }) => sum + monthly, 0) };
  });
  const rows = stacks
    .sort((a, b) => b.monthly - a.monthly)
    .flatMap(({ stack, own, monthly }) => [
      [pc.bold(stack), "", "", pc.bold(money(monthly, currency))],
      ...own.flatMap(({ type, name, monthly: cost, components }) => [
        [`  ${shortType(type)} ${name}`, "", "", money(cost, currency)],
        ...components.map(({ name: part, group, quantity, unit, monthly: amount, usageBased, price, approximate }) => [
          pc.dim(`    ${group === undefined ? "" : `${group}: `}${part}`),
          quantity === 0 ? "" : pc.dim(quantityText(quantity)),
          pc.dim(quantity === 0 ? "" : unit),
          usageBased && quantity === 0
            ? pc.dim(`${unitPrice(price, currency)} per ${unit}`)
            : pc.dim(`${approximate ? "~" : ""}${money(amount, currency)}${usageBased ? "*" : ""}`),
        ]),
      ]),
    ]);
  return rows.length === 0 ? "" : table(["resource", "quantity", "unit", "month"], rows, [1, 3]);
}

function comparisonText({ from, to, before, after, delta, resources }: Comparison, { currency }: CostReport): string {
  const percent = before === 0 ? "" : `, ${delta > 0 ? "+" : ""}${((delta / before) * 100).toFixed(1)} %`;
  const summary = `${from} → ${to}: ${money(before, currency)} → ${money(after, currency)}, ${signed(delta, currency)}${percent}`;
  const signs = { added: pc.red("+"), removed: pc.green("-"), changed: "~" };
  const rows = resources.flatMap((change) => [
    [
      `${signs[change.kind]} ${change.stack}: ${shortType(change.type)} ${change.name}`,
      money(change.before, currency),
      money(change.after, currency),
      signed(change.delta, currency),
    ],
    ...change.components.map((part) => [
      pc.dim(`    ${part.group === undefined ? "" : `${part.group}: `}${part.name}`),
      pc.dim(part.before === undefined ? "" : money(part.before.monthly, currency)),
      pc.dim(part.after === undefined ? "" : money(part.after.monthly, currency)),
      signed(part.delta, currency),
    ]),
  ]);
  if (rows.length === 0) return `${summary}\nno resource costs anything else`;
  return `${summary}\n\n${table(["resource", "before", "after", "difference"], rows, [1, 2, 3])}`;
}

const LISTED = 20;

function remarks({ free, unpriced, resources }: CostReport): string {
  const components = resources.flatMap(({ components: parts }) => parts);
  const lines: string[] = [];
  if (components.some(({ usageBased }) => usageBased)) {
    lines.push("* follows the traffic: --usage FILE or --profile small|medium|large says how much");
  }
  if (components.some(({ approximate }) => approximate)) {
    lines.push("~ the price is not from AWS's own list: `plinth prices refresh` confirms it");
  }
  if (free.length > 0) lines.push(`${free.length} resources are free`);
  if (unpriced.length > 0) {
    lines.push(pc.yellow(`${unpriced.length} resources have no price, or not for everything; it is in no total:`));
    lines.push(...unpricedLines(unpriced));
  }
  return lines.join("\n");
}

/** Types that nothing estimates are counted; everything else is told resource by resource. */
function unpricedLines(unpriced: CostReport["unpriced"]): string[] {
  const told = unpriced.filter(({ missing }) => missing.length > 0);
  const counts = new Map<string, number>();
  for (const { type, reason, missing } of unpriced) {
    const kind = `${reason}: ${shortType(type)}`;
    if (missing.length === 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const sign = pc.yellow("?");
  const rest = told.length - LISTED;
  return [
    ...told.slice(0, LISTED).map(({ type, name, reason }) => `  ${sign} ${shortType(type)} ${name}: ${reason}`),
    ...(rest > 0 ? [`  and ${rest} more (--json lists all)`] : []),
    ...[...counts].map(([kind, count]) => `  ${sign} ${kind}${count > 1 ? ` ×${count}` : ""}`),
  ];
}

/** `ec2:NatGateway` for `aws:ec2/natGateway:NatGateway`. */
function shortType(type: string): string {
  const [pack = "", module = "", name = ""] = type.split(":");
  return pack === "aws" ? `${module.split("/", 1)[0] ?? ""}:${name}` : type;
}

function quantityText(quantity: number): string {
  return new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 }).format(quantity);
}
