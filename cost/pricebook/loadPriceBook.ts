import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { suggestion } from "../nearest";
import type { PriceBookFile } from "./entry";
import { PriceBook } from "./priceBook";
import schema from "./schema.json";

/** There is no usable price book: unknown region, or a file that is not one. Bad input, exit code 2. */
export class PriceBookError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "PriceBookError";
  }
}

/** The books that come with Plinth. */
const SHIPPED = path.join(__dirname, "data");

const validate = new Ajv({ strict: true, strictRequired: false }).compile<PriceBookFile>(schema);

/**
 * Finds and reads the price book of a region.
 *
 * @param folders looked through before the shipped books, e.g. the project's `prices/`; need not exist.
 * @throws PriceBookError when no folder has a book of that region, naming those there are and the nearest.
 */
export function loadPriceBook(region: string, folders: readonly string[] = []): PriceBook {
  const file = [...folders, SHIPPED].map((folder) => bookFile(folder, region)).find((name) => fs.existsSync(name));
  if (file !== undefined) return new PriceBook(readPriceBookFile(file));
  const there = pricedRegions(folders);
  throw new PriceBookError(
    `there is no price book for the region ${JSON.stringify(region)}; there is one for: ${there.join(", ")}.` +
      `${suggestion(region, there)} \`plinth prices refresh --region ${region}\` makes one.`,
  );
}

/** The file of a region that comes with Plinth; it need not exist. */
export function shippedPriceBookFile(region: string): string {
  return bookFile(SHIPPED, region);
}

/** The regions that have a book. */
export function pricedRegions(folders: readonly string[] = []): string[] {
  const names = [...folders, SHIPPED].flatMap((folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []));
  return [
    ...new Set(names.filter((name) => name.endsWith(".json")).map((name) => path.basename(name, ".json"))),
  ].sort();
}

/**
 * Reads and checks one file.
 *
 * @throws PriceBookError when it is not a price book, naming what is wrong.
 */
export function readPriceBookFile(file: string): PriceBookFile {
  const refuse = (why: string): never => {
    throw new PriceBookError(`${file}: not a price book: ${why}`);
  };
  const document = parse(file, refuse);
  if (!validate(document)) {
    const [error] = validate.errors ?? [];
    return refuse(`${error?.instancePath === "" ? "document" : error?.instancePath} ${error?.message ?? ""}`);
  }
  const seen = new Set<string>();
  for (const { key, source, tiers } of document.entries) {
    if (seen.has(key)) refuse(`${key} is there twice`);
    if (!(source in document.sources)) refuse(`${key} names the source ${JSON.stringify(source)}, which is not listed`);
    if (tiers !== undefined && !ascending(tiers.map(({ upTo }) => upTo))) refuse(`the tiers of ${key} do not ascend`);
    seen.add(key);
  }
  return document;
}

function bookFile(folder: string, region: string): string {
  return path.join(folder, `${path.basename(region)}.json`);
}

function parse(file: string, refuse: (why: string) => never): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** Every bound but the last is there and above the one before. */
function ascending(bounds: readonly (number | undefined)[]): boolean {
  return bounds.every((bound, index) =>
    index === bounds.length - 1 ? bound === undefined : bound !== undefined && bound > (bounds[index - 1] ?? 0),
  );
}
