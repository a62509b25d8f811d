import assert from "node:assert/strict";
import fs from "node:fs";
import { refreshPrices } from "../../../../cost";
import type { PriceBookFile, PriceEntry } from "../../../../cost/pricebook/entry";
import type { RefreshOptions } from "../../../../cost/pricebook/refresh/refreshPrices";
import { temporaryDirectory } from "../../../setup/temporaryDirectory";
import { INDEX, offerCsv, PriceListServer, type Row, serveOffer } from "./priceListServer";

const REGION = "eu-west-1";
const patience = { attempts: 2, pause: 1, silence: 1000 };
const progress = { phase: () => undefined, count: () => undefined };

const machine = (type: string, price: string, row: Row = {}): Row => ({
  "Product Family": "Compute Instance",
  "Instance Type": type,
  Tenancy: "Shared",
  "Operating System": "Linux",
  "License Model": "No License required",
  "Pre Installed S/W": "NA",
  CapacityStatus: "Used",
  usageType: `EU-BoxUsage:${type}`,
  PricePerUnit: price,
  ...row,
});
const request = (row: Row): Row => ({
  "Product Family": "API Request",
  Group: "Requests",
  Unit: "Requests",
  usageType: "EU-Requests",
  ...row,
});

const EC2_ROWS = [
  machine("m5.large", "0.1070000000"),
  machine("m5.large", "0.1980000000", { "Operating System": "Windows" }),
  machine("m5.large", "0.1130000000", { Tenancy: "Dedicated" }),
  machine("m5.large", "0.0000000000", { CapacityStatus: "AllocatedCapacityReservation" }),
  machine("m5.large", "0.1500000000", { "Pre Installed S/W": "SQL Std" }),
  machine("m5.large", "500.0000000000", {
    TermType: "Reserved",
    Unit: "Quantity",
    LeaseContractLength: "1yr",
    PurchaseOption: "Partial Upfront",
    OfferingClass: "standard",
  }),
  machine("m5.large", "0.0400000000", {
    TermType: "Reserved",
    LeaseContractLength: "1yr",
    PurchaseOption: "Partial Upfront",
    OfferingClass: "standard",
  }),
];

/** Two machines' worth of rules would hide what is tested: a service with a tier, a free tier and a mistake. */
const TINY = {
  offer: "AmazonTiny",
  skus: [
    {
      key: "tiny/requests",
      unit: "1M requests",
      per: 1e6,
      productFamily: "API Request",
      where: { usagetype: { matches: "(^|-)Requests$" } },
    },
    {
      key: "tiny/free",
      unit: "1M requests",
      per: 1e6,
      productFamily: "API Request",
      where: { usagetype: "FreeRequests" },
      ignoreFree: true,
    },
    { key: "tiny/doubtful", unit: "hour", productFamily: "Compute", where: { usagetype: ["One", "Other"] } },
    {
      key: "tiny/{size}/hour",
      unit: "hour",
      productFamily: "Compute",
      where: { usagetype: { matches: "^Size:(?<size>\\w+)$" } },
    },
  ],
} as const;

const TINY_ROWS = [
  request({ StartingRange: "0", EndingRange: "333000000", PricePerUnit: "0.0000035000" }),
  request({ StartingRange: "333000000", EndingRange: "Inf", PricePerUnit: "0.0000028000" }),
  request({ usageType: "FreeRequests", EndingRange: "1000000", PricePerUnit: "0.0000000000" }),
  request({ usageType: "FreeRequests", StartingRange: "1000000", PricePerUnit: "0.0000004000" }),
  { "Product Family": "Compute", usageType: "One", PricePerUnit: "1" },
  { "Product Family": "Compute", usageType: "Other", PricePerUnit: "2" },
  { "Product Family": "Compute", usageType: "Size:LARGE", PricePerUnit: "0.5" },
];

const oldEntry = (key: string, price: number, unit = "hour"): PriceEntry => ({
  key,
  unit,
  price,
  source: "old",
  date: "2021-08",
});

describe("refreshing prices", () => {
  let server: PriceListServer;
  let directory: string;
  beforeEach(async () => {
    server = await PriceListServer.start();
    directory = temporaryDirectory();
  });
  afterEach(() => server.stop());

  const refresh = (options: Partial<RefreshOptions> = {}) =>
    refreshPrices({ region: REGION, source: server.url, directory, patience, progress, ...options });
  const serveEc2 = (rows: readonly Row[] = EC2_ROWS) =>
    serveOffer(server, "AmazonEC2", REGION, offerCsv("AmazonEC2", rows));
  const serveTiny = (rows: readonly Row[] = TINY_ROWS) =>
    serveOffer(server, "AmazonTiny", REGION, offerCsv("AmazonTiny", rows));
  const prices = ({ entries }: PriceBookFile) =>
    Object.fromEntries(entries.map(({ key, price, tiers }) => [key, price ?? tiers]));

  it("makes the book of a region that has none", async () => {
    serveEc2();
    const { book, changes } = await refresh({ services: ["amazonec2"] });
    assert.deepEqual(prices(book), {
      "ec2/linux/m5.large/hour": 0.107,
      "ec2/windows/m5.large/hour": 0.198,
      "ec2/linux/m5.large/dedicated/hour": 0.113,
    });
    assert.equal(book.region, REGION);
    const [entry] = book.entries;
    assert.equal(entry?.date, "2026-11-20");
    assert.match(
      book.sources[entry?.source ?? ""] ?? "",
      /AWS Price List, bulk file of AmazonEC2, version 20261120205955/,
    );
    assert.equal(changes.added.length, 3);
  });

  it("takes reservations when asked: what is paid first is spread over the term", async () => {
    serveEc2();
    const { book } = await refresh({ services: ["AmazonEC2"], reserved: true });
    const price = prices(book)["ec2/linux/m5.large/reserved/standard/1-year/partial-upfront/hour"];
    assert.ok(Math.abs((price as number) - (500 / 8760 + 0.04)) < 1e-12);
  });

  it("reads tiers in the book's unit, leaves free tiers out where told, takes nothing doubtful", async () => {
    serveTiny();
    const { book, changes } = await refresh({ rules: [TINY] });
    assert.deepEqual(prices(book), {
      "tiny/requests": [{ upTo: 333, price: 3.5 }, { price: 2.8 }],
      "tiny/free": 0.4,
      "tiny/large/hour": 0.5,
    });
    assert.deepEqual(changes.ambiguous, ["tiny/doubtful"]);
  });

  it("tells what changed, and keeps with its date what the list does not have", async () => {
    serveTiny();
    const entries = [
      oldEntry("tiny/free", 0.4, "1M requests"),
      oldEntry("tiny/large/hour", 0.4),
      oldEntry("tiny/small/hour", 0.1),
      oldEntry("other/hour", 9),
    ];
    const book = { region: REGION, currency: "USD", sources: { old: "an old list", unused: "nothing" }, entries };
    const refreshed = await refresh({ rules: [TINY], book });
    const { changed, added, confirmed, kept } = refreshed.changes;
    assert.deepEqual(
      changed.map(({ key, before, after }) => [key, before.price, after.price]),
      [["tiny/large/hour", 0.4, 0.5]],
    );
    assert.deepEqual([added, confirmed, kept], [["tiny/requests"], ["tiny/free"], ["tiny/small/hour"]]);
    const byKey = new Map(refreshed.book.entries.map((entry) => [entry.key, entry]));
    assert.equal(byKey.get("tiny/small/hour")?.date, "2021-08");
    assert.equal(byKey.get("tiny/free")?.date, "2026-11-20");
    assert.equal(byKey.get("other/hour")?.price, 9);
    assert.deepEqual(Object.keys(refreshed.book.sources).sort(), ["aws-price-list-amazontiny", "old"]);
  });

  it("goes on with an interrupted download, and cleans up only when all is read", async () => {
    const path = serveTiny();
    server.faults.set(path, [{ cutAfter: 700 }, { status: 500 }, { status: 500 }]);
    await assert.rejects(refresh({ rules: [TINY] }), /HTTP 500/);
    assert.ok(fs.readdirSync(directory).some((name) => name.endsWith(".part")));
    server.requests.length = 0;
    await refresh({ rules: [TINY] });
    assert.ok(server.requests.includes(`${path} bytes=700-`), server.requests.join("\n"));
    assert.deepEqual(fs.readdirSync(directory), []);
  });

  it("says which services AWS does not sell in the region", async () => {
    serveTiny();
    serveOffer(server, "AmazonOther", "us-east-1", offerCsv("AmazonOther", []));
    const { notSold } = await refresh({ rules: [TINY, { offer: "AmazonOther", skus: [] }] });
    assert.deepEqual(notSold, ["AmazonOther"]);
  });

  it("reads a service without regions from its one file", async () => {
    serveTiny();
    server.files.set("/offers/v1.0/aws/AmazonTiny/current/index.csv", offerCsv("AmazonTiny", TINY_ROWS.slice(0, 2)));
    const { book } = await refresh({ rules: [{ ...TINY, global: true }] });
    assert.deepEqual(Object.keys(prices(book)), ["tiny/requests"]);
  });

  it("takes the currency of the list, and nothing of a book in another", async () => {
    serveTiny(TINY_ROWS.map((row) => ({ ...row, Currency: "CNY" })));
    const book = { region: REGION, currency: "USD", sources: { old: "x" }, entries: [oldEntry("other/hour", 9)] };
    const refreshed = await refresh({ rules: [TINY], book });
    assert.equal(refreshed.book.currency, "CNY");
    assert.equal(
      refreshed.book.entries.some(({ key }) => key === "other/hour"),
      false,
    );
  });

  for (const [what, options, message, prepare] of [
    [
      "an unknown service",
      { services: ["AmazonEC3"] },
      /no prices are known of a service "AmazonEC3".*Did you mean "AmazonEC2"/,
      undefined,
    ],
    [
      "an unknown region",
      { rules: [TINY], region: "eu-wst-1" },
      /no region "eu-wst-1".*Did you mean "eu-west-1"/,
      undefined,
    ],
    [
      "a source that is no address",
      { source: "prices.example" },
      /the source is "prices.example"; allowed: an http or https/,
      undefined,
    ],
    ["an index that is none", { rules: [TINY] }, /is no index of offers/, () => server.files.set(INDEX, "[]")],
    ["an index that is not JSON", { rules: [TINY] }, /is not JSON/, () => server.files.set(INDEX, "<html>")],
    [
      "a list without what was looked for",
      { rules: [TINY] },
      /none of the prices that were looked for/,
      () => serveTiny([]),
    ],
  ] as const) {
    it(`refuses ${what}`, async () => {
      serveTiny();
      prepare?.();
      await assert.rejects(refresh(options), { name: "RefreshError", message });
    });
  }

  for (const [what, csv, message] of [
    ["something else", "<html></html>\n", /is no price list/],
    ["another table", '"a","b"\n"1","2"\n', /is no price list: it has no SKUs/],
    ["columns that are missing", '"SKU","Unit"\n', /it has no column termtype/],
    [
      "a row that is cut off",
      offerCsv("AmazonTiny", TINY_ROWS)
        .trimEnd()
        .replace(/,[^\n]*$/, ""),
      /cut off|is no price list/,
    ],
    ["no date", offerCsv("AmazonTiny", TINY_ROWS).replace("Publication Date", "Date"), /does not say when/],
  ] as const) {
    it(`refuses a file that holds ${what}, and asks for it again the next time`, async () => {
      serveOffer(server, "AmazonTiny", REGION, csv);
      await assert.rejects(refresh({ rules: [TINY] }), { name: "RefreshError", message });
      assert.deepEqual(fs.readdirSync(directory), []);
    });
  }
});
