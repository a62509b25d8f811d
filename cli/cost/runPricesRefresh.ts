import * as fs from "node:fs";
import * as path from "node:path";
import {
  type PriceBookFile,
  type PriceChanges,
  readPriceBookFile,
  RefreshError,
  refreshPrices,
  shippedPriceBookFile,
  writePriceBook,
} from "../../cost";
import type { PricesRefreshOptions } from "../commands/prices";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput, failed } from "../failure";
import { findProject } from "../project/findProject";
import { localState } from "../project/localState";
import { Console } from "../terminal/console";
import { InstallProgressDisplay } from "../terminal/installProgress";
import { show, table } from "../terminal/tables";
import { PRICES_FOLDER } from "./priceBooks";

/** `plinth prices refresh`. */
export async function runPricesRefresh(options: PricesRefreshOptions): Promise<ExitCode> {
  const { region, service, source, reserved } = options;
  const console = new Console(options.json);
  const { root } = findProject();
  const file = options.out ?? path.join(root, PRICES_FOLDER, `${path.basename(region)}.json`);
  const book = currentBook(file, region);
  const progress = new InstallProgressDisplay(console, `prices of ${region}`);
  try {
    const directory = path.join(localState(root).directory, PRICES_FOLDER);
    const {
      book: written,
      changes,
      notSold,
    } = await refreshPrices({ region, services: service, source, reserved, book, directory, progress });
    progress.end();
    write(file, written);
    tell(console, changes, notSold, path.relative(process.cwd(), file));
    console.document({ region, file, entries: written.entries.length, changes, notSold });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof RefreshError)) throw error;
    if (error.badInput) throw badInput(error.message);
    throw failed(`${error.message}\nThe price book is as it was. What was downloaded is kept: run it again to go on.`);
  } finally {
    progress.end();
  }
}

/** The book that is to be refreshed: the one at its place, else the shipped one. */
function currentBook(file: string, region: string): PriceBookFile | undefined {
  const found = [file, shippedPriceBookFile(region)].find((each) => fs.existsSync(each));
  if (found === undefined) return undefined;
  const book = readPriceBookFile(found);
  if (book.region !== region) throw badInput(`${found} is the price book of ${book.region}, not of ${region}`);
  return book;
}

function write(file: string, book: PriceBookFile): void {
  try {
    writePriceBook(file, book);
  } catch (error) {
    throw failed(`${file} cannot be written: ${(error as Error).message}`);
  }
}

const SHOWN = 20;

function tell(console: Console, changes: PriceChanges, notSold: readonly string[], file: string): void {
  const { changed, added, confirmed, kept, ambiguous } = changes;
  const rows = changed
    .slice(0, SHOWN)
    .map(({ key, before, after }) => [
      key,
      before.tiers === undefined ? String(before.price) : show(before.tiers),
      after.tiers === undefined ? String(after.price) : show(after.tiers),
      percent(before.price, after.price),
    ]);
  if (rows.length > 0) console.print(table(["changed price", "before", "now", ""], rows, [3]));
  if (changed.length > SHOWN) console.print(`and ${changed.length - SHOWN} more (--json lists all)`);
  console.print(`${changed.length} changed, ${added.length} new, ${confirmed.length} as they were; written to ${file}`);
  if (kept.length > 0) console.warn(`not in the price list, kept with their old dates: ${some(kept)}`);
  if (ambiguous.length > 0) console.warn(`several SKUs of different prices, kept as they were: ${some(ambiguous)}`);
  if (notSold.length > 0) console.note(`not sold in this region: ${notSold.join(", ")}`);
}

function percent(before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) return "";
  const change = (after / before - 1) * 100;
  return `${change > 0 ? "+" : ""}${change.toFixed(1)} %`;
}

const NAMED = 5;

function some(keys: readonly string[]): string {
  const rest = keys.length - NAMED;
  return `${keys.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
