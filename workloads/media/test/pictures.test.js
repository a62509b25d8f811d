import assert from "node:assert/strict";
import { test } from "node:test";
import { BadRequest } from "../src/http.js";
import { Pictures } from "../src/pictures.js";
import { routes } from "../src/routes.js";

class Memory {
  entries = new Map();
  reads = 0;
  async put(key, bytes) {
    this.entries.set(key, bytes);
  }
  async get(key) {
    this.reads += 1;
    return this.entries.get(key);
  }
  async remove(key) {
    this.entries.delete(key);
  }
}

const away = { get: () => Promise.reject(new Error("away")), put: () => Promise.reject(new Error("away")) };

test("a picture is read from the bucket once and then from the cache", async () => {
  const bucket = new Memory();
  const pictures = new Pictures(bucket, new Memory());
  await pictures.put("tea.png", Buffer.from("tea"));
  assert.equal((await pictures.get("tea.png")).toString(), "tea");
  assert.equal((await pictures.get("tea.png")).toString(), "tea");
  assert.equal(bucket.reads, 1);
});

test("a new picture replaces the cached one", async () => {
  const pictures = new Pictures(new Memory(), new Memory());
  await pictures.put("tea.png", Buffer.from("old"));
  await pictures.get("tea.png");
  await pictures.put("tea.png", Buffer.from("new"));
  assert.equal((await pictures.get("tea.png")).toString(), "new");
});

test("pictures are served while the cache is away", async () => {
  const bucket = new Memory();
  await bucket.put("tea.png", Buffer.from("tea"));
  assert.equal((await new Pictures(bucket, away).get("tea.png")).toString(), "tea");
});

test("only names of pictures are taken", async () => {
  const table = routes(new Pictures(new Memory(), new Memory()));
  await assert.rejects(
    table["PUT /v1/pictures/:name"]({ params: { name: "../secret" }, body: Buffer.from("x") }),
    BadRequest,
  );
  assert.equal((await table["GET /v1/pictures/:name"]({ params: { name: "none.png" } })).status, 404);
});
