import * as path from "node:path";
import { loadPriceBook, type PriceBook, pricedRegions } from "../../cost";
import { findProject } from "../project/findProject";

/** Where `plinth prices refresh` keeps a project's price books, beside its `Pulumi.yaml`. */
export const PRICES_FOLDER = "prices";

/** The folder of the project's own price books; undefined outside of a project. */
function projectPrices(): string | undefined {
  try {
    return path.join(findProject().root, PRICES_FOLDER);
  } catch {
    return undefined;
  }
}

/** Finds books: the project's own before those that come with Plinth. */
export class PriceBooks {
  private readonly folders: readonly string[];
  private readonly loaded = new Map<string, PriceBook>();

  constructor(folder = projectPrices()) {
    this.folders = folder === undefined ? [] : [folder];
  }

  /** @throws PriceBookError (exit code 2) when there is none for the region. */
  require(region: string): PriceBook {
    const book = this.loaded.get(region) ?? loadPriceBook(region, this.folders);
    this.loaded.set(region, book);
    return book;
  }

  /** The book of a region that a resource happens to be in. */
  readonly find = (region: string): PriceBook | undefined =>
    pricedRegions(this.folders).includes(region) ? this.require(region) : undefined;
}
