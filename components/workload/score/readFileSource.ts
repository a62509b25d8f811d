import * as fs from "node:fs";
import * as path from "node:path";
import { isUtf8 } from "node:buffer";
import type { ScoreFile } from "./scoreWorkload";

/** Reads the file that `source` names; `at` is where the source is named. */
export type FileReader = (source: string, at: string) => Pick<ScoreFile, "content" | "binaryContent">;

/**
 * Reads files relative to a directory: text as content (placeholders in it are expanded), anything else as base64.
 *
 * @param refuse told what cannot be read.
 */
export function fileReader(directory: string, refuse: (path: string, message: string) => void): FileReader {
  return (source, at) => {
    const file = path.resolve(directory, source);
    try {
      const bytes = fs.readFileSync(file);
      return isUtf8(bytes) ? { content: bytes.toString("utf8") } : { binaryContent: bytes.toString("base64") };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const reason =
        code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a directory" : String(code);
      refuse(at, `${JSON.stringify(source)} cannot be read, relative to the Score file: ${reason}`);
      return { content: "" };
    }
  };
}
