import fs from "node:fs";
import path from "node:path";
import type { PriceBookFile } from "./entry";

/** Writes a book, one entry a line and sorted by key, so that a changed price is a changed line. Replaces the file as a whole. */
export function writePriceBook(file: string, book: PriceBookFile): void {
  const { entries, ...head } = book;
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const opening = JSON.stringify(head, undefined, 2).replace(/\n\}$/, ",\n");
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, `${opening}  "entries": [\n${lines}\n  ]\n}\n`);
  fs.renameSync(temporary, file);
}
