import { nearest } from "../nearest";
import type { PriceBookFile, PriceEntry } from "./entry";

/** The list prices of one region. */
export class PriceBook {
  readonly region: string;
  readonly currency: string;
  readonly sources: Readonly<Record<string, string>>;
  private readonly entries: ReadonlyMap<string, PriceEntry>;
  private readonly guesses = new Map<string, string | undefined>();

  constructor(file: PriceBookFile) {
    this.region = file.region;
    this.currency = file.currency;
    this.sources = file.sources;
    this.entries = new Map(file.entries.map((entry) => [entry.key, entry]));
  }

  /** The price of a key; undefined: unpriced. */
  find(key: string): PriceEntry | undefined {
    return this.entries.get(key);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** Every key, or those below a path such as `ec2/linux`. */
  keys(below?: string): string[] {
    const keys = [...this.entries.keys()];
    return below === undefined ? keys : keys.filter((key) => key.startsWith(`${below}/`));
  }

  /**
   * What stands at one place of the keys, e.g. `names` of `ec2/linux/*` + `/hour` gives the instance types that have a price.
   *
   * @param pattern a key with `*` for the part that is asked for.
   */
  names(pattern: string): string[] {
    const [before = "", after = ""] = pattern.split("*", 2);
    return this.keys()
      .filter((key) => key.length > before.length + after.length && key.startsWith(before) && key.endsWith(after))
      .map((key) => key.slice(before.length, key.length - after.length))
      .filter((name) => !name.includes("/"));
  }

  /** The key of the same service that is most like one that has no price. */
  nearest(key: string): string | undefined {
    if (!this.guesses.has(key)) {
      const service = key.split("/", 1)[0] ?? key;
      this.guesses.set(key, nearest(key, this.keys(service)));
    }
    return this.guesses.get(key);
  }
}
