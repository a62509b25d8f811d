import assert from "node:assert/strict";
import services from "../../../cost/report/services.json";
import { book } from "../book";

describe("services", () => {
  it("are named for every key of the price book", () => {
    const used = new Set(book.keys().map((key) => key.split("/", 1)[0] ?? key));
    assert.deepEqual(
      [...used].filter((name) => !(name in services)),
      [],
    );
  });
});
