import fs from "node:fs";
import { parse } from "csv-parse";
import { RefreshError } from "./refreshError";
import type { PriceRow } from "./skuRule";

/** A price list file as it is read: what its head says, then row by row. */
export interface PriceListHead {
  /** Day of publication, e.g. `2026-11-20`. */
  date: string;
  version: string;
}

/** Columns every price list has, by the names that `normal` gives them. */
const REQUIRED = ["sku", "termtype", "unit", "priceperunit", "currency", "productfamily"];

/**
 * Reads a price list's CSV row by row: files may be gigabytes.
 *
 * @param onRow called for every row, in order.
 * @throws RefreshError when the file is no price list, or ends in the middle of a row.
 */
export async function readPriceRows(file: string, onRow: (row: PriceRow) => void): Promise<PriceListHead> {
  const head = new Map<string, string>();
  let columns: ReadonlyMap<string, number> | undefined;
  const records = fs.createReadStream(file).pipe(parse({ relax_column_count: true, bom: true }));
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (columns !== undefined) {
        if (record.length < columns.size) throw new RefreshError(`${file}: a row is cut off`, false);
        onRow(new CsvRow(record, columns));
      } else if (record[0] === "SKU") columns = columnsOf(file, record);
      else head.set(record[0] ?? "", record[1] ?? "");
    }
  } catch (error) {
    if (error instanceof RefreshError) throw error;
    throw new RefreshError(`${file}: is no price list (${(error as Error).message})`, false);
  }
  if (columns === undefined) throw new RefreshError(`${file}: is no price list: it has no SKUs`, false);
  const date = (head.get("Publication Date") ?? "").slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new RefreshError(`${file}: does not say when it was published`, false);
  return { date, version: head.get("Version") ?? date };
}

function columnsOf(file: string, header: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map(header.map((name, index) => [normal(name), index]));
  const missing = REQUIRED.find((name) => !columns.has(name));
  if (missing !== undefined) throw new RefreshError(`${file}: is no price list: it has no column ${missing}`, false);
  return columns;
}

const normalised = new Map<string, string>();

/** `Instance Type` of the CSV and `instanceType` of the JSON are the same. */
function normal(name: string): string {
  let found = normalised.get(name);
  if (found === undefined) normalised.set(name, (found = name.toLowerCase().replace(/[^a-z0-9]/g, "")));
  return found;
}

class CsvRow implements PriceRow {
  constructor(
    private readonly record: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  attribute(name: string): string {
    return this.record[this.columns.get(normal(name)) ?? -1] ?? "";
  }

  get termType(): string {
    return this.attribute("termType");
  }

  get unit(): string {
    return this.attribute("unit");
  }

  get price(): number {
    return Number(this.attribute("pricePerUnit"));
  }

  get currency(): string {
    return this.attribute("currency");
  }

  get from(): number {
    return Number(this.attribute("startingRange") || 0);
  }

  get upTo(): number {
    const written = this.attribute("endingRange");
    return written === "" || written === "Inf" ? Infinity : Number(written);
  }
}
