import * as fs from "node:fs";
import * as zlib from "node:zlib";
import { badInput } from "../failure";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory; give the file that `pulumi stack export` wrote",
  EACCES: "there is no permission to read it",
  ENOTDIR: "there is no such file",
};

const GZIP = Buffer.from([0x1f, 0x8b]);
const UTF16 = Buffer.from([0xff, 0xfe]);

/**
 * The text of an export. Windows shells write UTF-16 when output is redirected; self-managed backends may compress.
 *
 * @throws Failure (exit code 2) when it cannot be read.
 */
export function exportText(file: string): string {
  const bytes = contentOf(file);
  const plain = startsWith(bytes, GZIP) ? uncompressed(file, bytes) : bytes;
  return new TextDecoder(startsWith(plain, UTF16) ? "utf-16le" : "utf-8").decode(plain);
}

function contentOf(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw badInput(`${file}: ${REASONS[code] ?? message}`);
  }
}

function uncompressed(file: string, bytes: Buffer): Buffer {
  try {
    return zlib.gunzipSync(bytes);
  } catch {
    throw badInput(`${file}: is compressed, and damaged`);
  }
}

function startsWith(bytes: Buffer, prefix: Buffer): boolean {
  return bytes.subarray(0, prefix.length).equals(prefix);
}
