/** What an attribute must be: this, one of these, or match an expression whose named groups become parts of the key. */
type AttributeFilter = string | readonly string[] | { readonly matches: string };

/**
 * How SKUs of the price list become keys of the price book. Attributes are named as in the list's JSON, e.g. `instanceType`;
 * in the CSV their columns are called `Instance Type`.
 */
export interface SkuRule {
  /** Key with `{attribute}` or `{group}` for what the SKU says. */
  readonly key: string;
  /** Unit of the book. */
  readonly unit: string;
  /** How many units of the list one unit of the book is, e.g. 1,000,000 for `1M requests`. Default: 1. */
  readonly per?: number;
  readonly productFamily: string | readonly string[];
  readonly where: Readonly<Record<string, AttributeFilter>>;
  /** What a value is called in the key. Default: the value in kebab-case. */
  readonly names?: Readonly<Record<string, string>>;
  /** Leave the free tier of new accounts out: the price begins with the first unit. Default: false, a free tier is a tier. */
  readonly ignoreFree?: boolean;
  /** Reservations of the same SKU become keys below it. */
  readonly reserved?: boolean;
}

/** The rules of one offer; a data file of `skus/`. */
export interface OfferRules {
  /** Offer code, e.g. `AmazonEC2`; also the file's name. */
  readonly offer: string;
  /** The offer has no regions. */
  readonly global?: boolean;
  readonly skus: readonly SkuRule[];
}

/** One price of a SKU, as a row of the list's CSV holds it. */
export interface PriceRow {
  /** The value of an attribute by its name in JSON; empty where the row has none. */
  attribute(name: string): string;
  readonly termType: string;
  readonly unit: string;
  readonly price: number;
  readonly currency: string;
  readonly from: number;
  /** Infinity in the last tier. */
  readonly upTo: number;
}

/** A rule, ready to judge many rows. */
export interface CompiledRule extends SkuRule {
  readonly families: readonly string[];
  /** What the row says for the key's placeholders; undefined when the rule is not about this row. */
  matches(row: PriceRow): Readonly<Record<string, string>> | undefined;
}

export function compileRule(rule: SkuRule): CompiledRule {
  const filters = Object.entries(rule.where).map(([name, filter]) => ({ name, test: compileFilter(filter) }));
  return {
    ...rule,
    families: typeof rule.productFamily === "string" ? [rule.productFamily] : rule.productFamily,
    matches: (row) => {
      const groups: Record<string, string> = {};
      for (const { name, test } of filters) {
        const found = test(row.attribute(name));
        if (found === undefined) return undefined;
        Object.assign(groups, found);
      }
      return groups;
    },
  };
}

type Test = (value: string) => Readonly<Record<string, string>> | undefined;

function compileFilter(filter: AttributeFilter): Test {
  if (typeof filter === "string") return (value) => (value === filter ? {} : undefined);
  if ("matches" in filter) {
    const expression = new RegExp(filter.matches);
    return (value) => {
      const match = expression.exec(value);
      return match === null ? undefined : (match.groups ?? {});
    };
  }
  return (value) => (filter.includes(value) ? {} : undefined);
}

/** The key of a row that a rule matches. */
export function keyOfRow(rule: SkuRule, row: PriceRow, groups: Readonly<Record<string, string>>): string {
  return rule.key.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = groups[name] ?? row.attribute(name);
    return rule.names?.[value] ?? value.toLowerCase().replace(/[^a-z0-9.]+/g, "-");
  });
}
