import { type Document, LineCounter, isCollection, isMap, isPair, isScalar, parseDocument } from "yaml";
import type { Problem } from "./problem";

/** A YAML file that remembers where each value stands, so that problems can point at line and column. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** @param file how the file is called in messages. */
  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
  }

  /** What stops the text from being YAML at all; empty when it parses. */
  syntaxProblems(): Problem[] {
    return this.document.errors.map((error) => {
      const { line, col } = this.lines.linePos(error.pos[0]);
      return { file: this.file, line, column: col, path: "", message: error.message };
    });
  }

  /** The document as plain JavaScript. */
  value(): unknown {
    return this.document.toJS();
  }

  /** A problem at the value of a JSON pointer, or at its key, or at the nearest parent that exists. */
  problem(path: string, message: string, atKey = false): Problem {
    const { line, col } = this.lines.linePos(this.offsetOf(segmentsOf(path), atKey));
    return { file: this.file, line, column: col, path, message };
  }

  private offsetOf(segments: string[], atKey: boolean): number {
    let node: unknown = this.document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const [depth, segment] of segments.entries()) {
      const last = depth === segments.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === segment);
        if (!isPair(pair)) return offset;
        offset = (last && atKey ? undefined : rangeStart(pair.value)) ?? rangeStart(pair.key) ?? offset;
        node = pair.value;
      } else if (isCollection(node)) {
        node = node.get(Number(segment), true);
        offset = rangeStart(node) ?? offset;
      } else {
        return offset;
      }
    }
    return offset;
  }
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
