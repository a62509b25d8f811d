import { suggestion } from "../../nearest";
import { OFFER_INDEX } from "./endpoint";
import { fetchJson, type Patience } from "./http";
import { RefreshError } from "./refreshError";

interface OfferIndex {
  offers: Record<string, { currentVersionUrl: string; currentRegionIndexUrl?: string }>;
}

interface RegionIndex {
  regions: Record<string, { currentVersionUrl: string }>;
}

/** The files of AWS's price list, found through its indexes. */
export class Offers {
  private constructor(
    private readonly source: string,
    private readonly index: OfferIndex,
    private readonly patience: Patience,
  ) {}

  /** @throws RefreshError when the source has no index of offers. */
  static async of(source: string, patience: Patience): Promise<Offers> {
    const base = baseUrl(source);
    const index = (await fetchJson(`${base}${OFFER_INDEX}`, patience)) as OfferIndex | null;
    if (typeof index?.offers !== "object") {
      throw new RefreshError(`${base}${OFFER_INDEX}: is no index of offers; is it a price list?`, false);
    }
    return new Offers(base, index, patience);
  }

  /**
   * The address of an offer's prices of a region, as CSV. Its path names the version, so that it never changes.
   *
   * @param global the offer has no regions: one file holds its prices.
   * @returns undefined when AWS does not sell the service in the region.
   */
  async csvUrl(offer: string, region: string, global: boolean): Promise<string | undefined> {
    const found = this.index.offers[offer];
    if (found === undefined) {
      throw new RefreshError(`the price list has no offer ${offer}.${suggestion(offer, this.codes())}`, false);
    }
    if (global || found.currentRegionIndexUrl === undefined) return this.csv(found.currentVersionUrl);
    const { regions } = await this.regionIndex(found.currentRegionIndexUrl);
    const url = regions[region]?.currentVersionUrl;
    return url === undefined ? undefined : this.csv(url);
  }

  /** The regions an offer has prices of. */
  async regionsOf(offer: string): Promise<string[]> {
    const url = this.index.offers[offer]?.currentRegionIndexUrl;
    return url === undefined ? [] : Object.keys((await this.regionIndex(url)).regions).sort();
  }

  private async regionIndex(path: string): Promise<RegionIndex> {
    const index = (await fetchJson(`${this.source}${path}`, this.patience)) as RegionIndex | null;
    if (typeof index?.regions !== "object") throw new RefreshError(`${path}: is no index of regions`, false);
    return index;
  }

  private codes(): string[] {
    return Object.keys(this.index.offers);
  }

  private csv(path: string): string {
    return `${this.source}${path.replace(/\.json$/, ".csv")}`;
  }
}

function baseUrl(source: string): string {
  try {
    const url = new URL(source);
    if (url.protocol === "http:" || url.protocol === "https:") return source.replace(/\/+$/, "");
  } catch {
    // Told below, as a wrong scheme is.
  }
  throw new RefreshError(`the source is ${JSON.stringify(source)}; allowed: an http or https address`, true);
}
