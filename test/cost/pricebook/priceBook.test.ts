import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { loadPriceBook, pricedRegions, PriceBookError } from "../../../cost";
import type { PriceBookFile, PriceEntry } from "../../../cost/pricebook/entry";
import { readPriceBookFile } from "../../../cost/pricebook/loadPriceBook";
import { tiersOf } from "../../../cost/pricebook/tiers";
import { writePriceBook } from "../../../cost/pricebook/writePriceBook";
import { temporaryDirectory } from "../../setup/temporaryDirectory";
import { book } from "../book";

const entry: PriceEntry = {
  key: "ec2/linux/m5.large/hour",
  unit: "hour",
  price: 0.096,
  source: "test",
  date: "2026-01",
};
const file: PriceBookFile = { region: "eu-west-1", currency: "USD", sources: { test: "a test" }, entries: [entry] };

function refused(content: object, message: RegExp): void {
  const name = path.join(temporaryDirectory(), "eu-west-1.json");
  fs.writeFileSync(name, JSON.stringify(content));
  assert.throws(() => readPriceBookFile(name), { name: "PriceBookError", message });
}

describe("price book", () => {
  it("of us-east-1 has every price with a unit, a source and a date, and none of 0", () => {
    const keys = book.keys();
    assert.ok(keys.length > 2000);
    for (const key of keys) {
      const found = book.find(key);
      assert.ok(found !== undefined && found.unit !== "" && found.source in book.sources && found.date !== "", key);
      assert.ok(
        tiersOf(found).some(({ price }) => price > 0),
        key,
      );
    }
  });

  it("of us-east-1 prices sizes of a family in proportion", () => {
    const sizes = (family: string, pattern: string) =>
      ["xlarge", "2xlarge", "4xlarge"].map((size, index) => {
        const price = book.find(pattern.replace("*", `${family}.${size}`))?.price;
        return price === undefined ? undefined : price / 2 ** index;
      });
    for (const [pattern, families] of [
      ["ec2/linux/*/hour", ["m5", "m6g", "m7g", "c7g", "r7g", "r6i"]],
      ["rds/postgresql/*/single-az/hour", ["db.m5", "db.m6g", "db.r5", "db.r6g"]],
      ["elasticache/redis/*/hour", ["cache.m5", "cache.m6g", "cache.r5", "cache.r6g"]],
    ] as const) {
      for (const family of families) {
        const prices = sizes(family, pattern).filter((price) => price !== undefined);
        const [least, most] = [Math.min(...prices), Math.max(...prices)];
        assert.ok(prices.length === 0 || most / least < 1.02, `${family}: ${prices.join(", ")}`);
      }
    }
  });

  it("tells the nearest key, within the same service", () => {
    assert.equal(book.nearest("ec2/linux/m5.lrge/hour"), "ec2/linux/m5.large/hour");
    assert.equal(
      book.nearest("rds/postgresql/db.t4g.micr/single-az/hour"),
      "rds/postgresql/db.t4g.micro/single-az/hour",
    );
    assert.equal(book.nearest("nothing/like/it"), undefined);
  });

  it("names what stands at one place of its keys", () => {
    const types = book.names("ec2/linux/*/hour");
    assert.ok(types.includes("m5.large") && types.every((type) => !type.includes("/")));
  });

  it("of an unknown region is refused, with those there are, the nearest and what to do", () => {
    assert.throws(
      () => loadPriceBook("us-east-11"),
      (error: Error) =>
        error instanceof PriceBookError &&
        /us-east-11/.test(error.message) &&
        /Did you mean "us-east-1"\?/.test(error.message) &&
        /plinth prices refresh --region us-east-11/.test(error.message),
    );
    assert.throws(() => loadPriceBook("../../../package"), PriceBookError);
  });

  it("of a project comes before the shipped one", () => {
    const folder = temporaryDirectory();
    writePriceBook(path.join(folder, "us-east-1.json"), { ...file, region: "us-east-1" });
    writePriceBook(path.join(folder, "eu-west-1.json"), file);
    assert.deepEqual(loadPriceBook("us-east-1", [folder]).keys(), [entry.key]);
    assert.deepEqual(pricedRegions([folder]), ["eu-west-1", "us-east-1"]);
  });

  it("is read as it was written, sorted by key", () => {
    const name = path.join(temporaryDirectory(), "eu-west-1.json");
    const other = { ...entry, key: "ebs/gp3/storage", price: undefined, tiers: [{ upTo: 1, price: 0 }, { price: 2 }] };
    writePriceBook(name, { ...file, entries: [entry, other] });
    assert.deepEqual(
      readPriceBookFile(name).entries.map(({ key }) => key),
      ["ebs/gp3/storage", entry.key],
    );
    assert.deepEqual(fs.readdirSync(path.dirname(name)), ["eu-west-1.json"]);
  });

  it("with a fault is refused, and the fault named", () => {
    refused({ ...file, entries: [{ ...entry, price: 0 }] }, /entries\/0\/price must be > 0/);
    refused({ ...file, entries: [{ ...entry, unit: undefined }] }, /entries\/0 .*'unit'/);
    refused({ ...file, entries: [entry, entry] }, /ec2\/linux\/m5\.large\/hour is there twice/);
    refused({ ...file, entries: [{ ...entry, source: "nobody" }] }, /source "nobody", which is not listed/);
    refused({ ...file, entries: [{ ...entry, tiers: [{ price: 1 }, { price: 2 }] }] }, /entries\/0/);
    const tiers = [{ upTo: 5, price: 1 }, { upTo: 4, price: 2 }, { price: 1 }];
    refused({ ...file, entries: [{ ...entry, price: undefined, tiers }] }, /tiers of ec2.* do not ascend/);
  });

  it("that is no JSON is refused", () => {
    const name = path.join(temporaryDirectory(), "eu-west-1.json");
    fs.writeFileSync(name, "{");
    assert.throws(() => readPriceBookFile(name), { name: "PriceBookError", message: /not a price book/ });
  });
});
