import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { download } from "../../../../cost/pricebook/refresh/download";
import { temporaryDirectory } from "../../../setup/temporaryDirectory";
import { PriceListServer } from "./priceListServer";

const PATH = "/big.csv";
const CONTENT = Array.from({ length: 5000 }, (_, line) => `line ${line}`).join("\n");
const patience = { attempts: 3, pause: 1, silence: 300 };

describe("a download of the price list", () => {
  let server: PriceListServer;
  let file: string;
  beforeEach(async () => {
    server = await PriceListServer.start();
    server.files.set(PATH, CONTENT);
    file = path.join(temporaryDirectory(), "big.csv");
  });
  afterEach(() => server.stop());

  const arrived = () => fs.readFileSync(file, "utf8");

  it("arrives as it is, counted", async () => {
    const counts: (number | undefined)[][] = [];
    await download(`${server.url}${PATH}`, file, { patience, onBytes: (...count) => counts.push(count) });
    assert.equal(arrived(), CONTENT);
    assert.deepEqual(counts.at(-1), [CONTENT.length, CONTENT.length]);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ["big.csv"]);
  });

  it("goes on where it was cut, again and again", async () => {
    server.faults.set(PATH, [{ cutAfter: 1000 }, { cutAfter: 2000 }, { cutAfter: 500 }, { cutAfter: 700 }]);
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), CONTENT);
    assert.deepEqual(
      server.requests,
      ["", "bytes=1000-", "bytes=3000-", "bytes=3500-", "bytes=4200-"].map((range) => `${PATH} ${range}`.trim()),
    );
  });

  it("goes on with what an earlier run left", async () => {
    server.faults.set(PATH, [{ cutAfter: 1000 }, { status: 503 }, { status: 503 }, { status: 503 }]);
    await assert.rejects(download(`${server.url}${PATH}`, file, { patience }), /HTTP 503/);
    assert.equal(fs.existsSync(file), false);
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), CONTENT);
    assert.equal(server.requests.at(-1), `${PATH} bytes=1000-`);
  });

  it("begins again when the file has changed meanwhile", async () => {
    server.faults.set(PATH, [{ cutAfter: 1000 }, { status: 503 }, { status: 503 }, { status: 503 }]);
    await assert.rejects(download(`${server.url}${PATH}`, file, { patience }));
    server.files.set(PATH, `${CONTENT} changed`);
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), `${CONTENT} changed`);
  });

  it("begins again where the server knows no parts", async () => {
    await server.stop();
    server = await PriceListServer.start({ ranges: false });
    server.files.set(PATH, CONTENT);
    server.faults.set(PATH, [{ cutAfter: 1000 }]);
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), CONTENT);
  });

  it("waits for a server that is busy, and one that falls silent", async () => {
    server.faults.set(PATH, [{ status: 503 }, { silent: true }]);
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), CONTENT);
  });

  it("is given up when nothing arrives any more", async () => {
    server.faults.set(PATH, [{ silent: true }, { silent: true }, { silent: true }]);
    await assert.rejects(download(`${server.url}${PATH}`, file, { patience }), /nothing arrived for 0.3 seconds/);
  });

  it("is given up at once when the server refuses", async () => {
    await assert.rejects(download(`${server.url}/nothing.csv`, file, { patience }), /HTTP 404/);
    assert.equal(server.requests.length, 1);
  });

  it("says that nobody listens", async () => {
    const { url } = server;
    await server.stop();
    await assert.rejects(download(`${url}${PATH}`, file, { patience }), /ECONNREFUSED/);
    server = await PriceListServer.start();
  });

  it("does not ask for what is there", async () => {
    fs.writeFileSync(file, "there");
    await download(`${server.url}${PATH}`, file, { patience });
    assert.equal(arrived(), "there");
    assert.deepEqual(server.requests, []);
  });
});
