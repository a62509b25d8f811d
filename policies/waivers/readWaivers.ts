import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import { fileText } from "../schema/fileText";
import { PolicyFileError, type FileProblem } from "../schema/policyFileError";
import { waiverProblems } from "./checkWaivers";
import type { Waiver } from "./waiver";

/** The place of a project's waivers, below the folder of its `Pulumi.yaml`. */
export const WAIVERS_FILE = "policies/waivers.yaml";

/**
 * Reads a file of waivers.
 *
 * @throws PolicyFileError when it cannot be read or used; with file, line and column of every problem.
 */
export function readWaivers(file: string): Waiver[] {
  const lines = new LineCounter();
  const document = parseDocument(fileText(file), { lineCounter: lines, prettyErrors: false });
  const placed = (offset: number, message: string): FileProblem => {
    const { line, col: column } = lines.linePos(offset);
    return { file, line, column, message };
  };
  if (document.errors.length > 0) {
    throw new PolicyFileError(document.errors.map(({ pos: [offset], message }) => placed(offset, message)));
  }
  const list = valueOf(file, document) ?? [];
  const problems = waiverProblems(list);
  if (problems.length === 0) return list as Waiver[];
  throw new PolicyFileError(
    problems.map(({ path, message }) => placed(offsetOf(document, path), `${called(path)}: ${message}`)),
  );
}

function called(path: readonly string[]): string {
  const [index, key] = path;
  return key ?? (index === undefined ? "the waivers" : `waiver ${Number(index) + 1}`);
}

function valueOf(file: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases without an anchor, or so many that they would fill the memory.
    throw new PolicyFileError([{ file, line: 1, column: 1, message: (error as Error).message }]);
  }
}

/** Where a value stands, or the nearest thing around it that is there. */
function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const keys = path.slice(0, depth).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = depth === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
