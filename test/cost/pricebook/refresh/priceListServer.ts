import * as http from "node:http";
import type { AddressInfo } from "node:net";

/** Milliseconds until a connection is cut: a busy client has written what came before. */
const UNTIL_CUT = 300;

/** What goes wrong with the next answers for a path. */
export interface Fault {
  /** Cut the connection after so many bytes of the answer. */
  cutAfter?: number;
  status?: number;
  /** Answer nothing at all. */
  silent?: boolean;
}

interface Options {
  /** Whether parts can be asked for. Default: true. */
  ranges?: boolean;
}

/** Serves files as AWS's price list does, with faults on request. */
export class PriceListServer {
  readonly files = new Map<string, string>();
  /** Faults by path, one an answer, the first first. */
  readonly faults = new Map<string, Fault[]>();
  /** Every request: path and its Range. */
  readonly requests: string[] = [];
  private readonly server: http.Server;

  private constructor(private readonly options: Options) {
    this.server = http.createServer((request, response) => this.answer(request, response));
  }

  static async start(options: Options = {}): Promise<PriceListServer> {
    const server = new PriceListServer(options);
    await new Promise<void>((resolve) => server.server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const path = request.url ?? "";
    this.requests.push(`${path} ${request.headers.range ?? ""}`.trim());
    const fault = this.faults.get(path)?.shift() ?? {};
    const file = this.files.get(path);
    if (fault.silent) return;
    if (fault.status !== undefined || file === undefined) {
      response.writeHead(fault.status ?? 404).end();
      return;
    }
    const bytes = Buffer.from(file);
    const etag = `"${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7)}"`;
    const from = this.startOf(request, etag);
    const body = bytes.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      etag,
      "content-length": body.length,
      ...(from > 0 && { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    });
    if (fault.cutAfter === undefined) response.end(body);
    else response.write(body.subarray(0, fault.cutAfter), () => setTimeout(() => response.destroy(), UNTIL_CUT));
  }

  private startOf({ headers }: http.IncomingMessage, etag: string): number {
    const [, start] = /^bytes=(\d+)-$/.exec(headers.range ?? "") ?? [];
    const same = headers["if-range"] === undefined || headers["if-range"] === etag;
    return this.options.ranges !== false && same && start !== undefined ? Number(start) : 0;
  }
}

const COLUMNS =
  '"SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate","StartingRange","EndingRange","Unit",' +
  '"PricePerUnit","Currency","RelatedTo","LeaseContractLength","PurchaseOption","OfferingClass","Product Family","serviceCode",' +
  '"Location","Location Type","Instance Type","Tenancy","Operating System","License Model","usageType","operation",' +
  '"CapacityStatus","Pre Installed S/W","Volume API Name","Group"';

const NAMES = COLUMNS.split(",").map((name) => name.slice(1, -1));

/** A row of the CSV: what differs from an on-demand price in US dollars without tiers. */
export type Row = Readonly<Record<string, string>>;

/** An offer's file in the shape of AWS's. */
export function offerCsv(offer: string, rows: readonly Row[]): string {
  const defaults: Row = {
    SKU: "ABCDEFGHJKMNPQRS",
    TermType: "OnDemand",
    PriceDescription: '$0.10 per "unit", and more',
    StartingRange: "0",
    EndingRange: "Inf",
    Unit: "Hrs",
    Currency: "USD",
    serviceCode: offer,
    "Location Type": "AWS Region",
  };
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => NAMES.map((name) => quote(row[name] ?? defaults[name] ?? "")).join(","));
  return [
    '"FormatVersion","v1.0"',
    '"Disclaimer","This pricing list is for informational purposes only."',
    '"Publication Date","2026-11-20T20:59:55Z"',
    '"Version","20261120205955"',
    `"OfferCode","${offer}"`,
    COLUMNS,
    ...lines,
    "",
  ].join("\n");
}

/** Puts an offer's file where the indexes say it is. @returns its path. */
export function serveOffer(server: PriceListServer, offer: string, region: string, csv: string): string {
  const index = JSON.parse(server.files.get(INDEX) ?? '{"offers":{}}') as { offers: Record<string, object> };
  index.offers[offer] = {
    offerCode: offer,
    currentVersionUrl: `/offers/v1.0/aws/${offer}/current/index.json`,
    currentRegionIndexUrl: `/offers/v1.0/aws/${offer}/current/region_index.json`,
  };
  server.files.set(INDEX, JSON.stringify(index));
  const regionIndex = `/offers/v1.0/aws/${offer}/current/region_index.json`;
  const regions = JSON.parse(server.files.get(regionIndex) ?? '{"regions":{}}') as { regions: Record<string, object> };
  const path = `/offers/v1.0/aws/${offer}/20261120205955/${region}/index`;
  regions.regions[region] = { regionCode: region, currentVersionUrl: `${path}.json` };
  server.files.set(regionIndex, JSON.stringify(regions));
  server.files.set(`${path}.csv`, csv);
  return `${path}.csv`;
}

export const INDEX = "/offers/v1.0/aws/index.json";
