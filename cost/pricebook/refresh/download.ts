import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type Patience, reasonOf, request, Transient, withRetries } from "./http";

export interface DownloadOptions {
  patience: Patience;
  /** Bytes that are there, and in all (undefined: the server does not say). */
  onBytes?: (done: number, total: number | undefined) => void;
}

/**
 * Downloads a file that may be gigabytes. What has arrived stays in `<file>.part`: an interrupted download, of this run or an
 * earlier one, goes on from there. A file that is there already is not asked for again.
 *
 * @throws RefreshError when the server refuses, or nothing arrives for several attempts.
 */
export async function download(url: string, file: string, { patience, onBytes }: DownloadOptions): Promise<void> {
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = new PartFile(`${file}.part`);
  for (let complete = false; !complete;) {
    complete = await withRetries(patience, async () => {
      const before = part.size();
      try {
        return await continued(url, part, patience, onBytes);
      } catch (error) {
        // As long as something arrives it is worth going on.
        if (error instanceof Transient && part.size() > before) return false;
        throw error;
      }
    });
  }
  part.finish(file);
}

/** One answer's worth of the rest. @returns whether that was all. */
async function continued(
  url: string,
  part: PartFile,
  patience: Patience,
  onBytes: DownloadOptions["onBytes"],
): Promise<boolean> {
  const have = part.size();
  const version = part.version();
  const silence = new Silence(patience.silence);
  try {
    // With If-Range a file that has changed comes as a whole.
    const headers: Record<string, string> =
      have > 0 && version !== "" ? { range: `bytes=${have}-`, "if-range": version } : {};
    const response = await request(url, headers, silence.signal);
    const resumed = response.status === 206;
    if (response.status === 416) {
      part.reset("");
      throw new Transient(`${url}: the server has no such part`);
    }
    if (!resumed) part.reset(response.headers.get("etag") ?? response.headers.get("last-modified") ?? "");
    const from = part.size();
    const length = response.headers.get("content-length");
    const total = length === null ? undefined : from + Number(length);
    await append(response, part, url, (bytes) => {
      silence.heard();
      onBytes?.(bytes, total);
    });
    return total === undefined || part.size() >= total;
  } finally {
    silence.end();
  }
}

async function append(response: Response, part: PartFile, url: string, onBytes: (done: number) => void): Promise<void> {
  if (response.body === null) throw new Transient(`${url}: the answer is empty`);
  let done = part.size();
  const body: AsyncIterable<Uint8Array> = response.body;
  try {
    await pipeline(async function* () {
      for await (const chunk of body) {
        onBytes((done += chunk.length));
        yield chunk;
      }
    }, part.writer());
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new Transient(`${url}: ${reasonOf(error)}`);
  }
}

function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EACCES", "EROFS", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** A download's beginning, and which version of the file it is of. */
class PartFile {
  constructor(private readonly file: string) {}

  size(): number {
    return fs.existsSync(this.file) ? fs.statSync(this.file).size : 0;
  }

  /** ETag or date; empty: none, so that it cannot be continued. */
  version(): string {
    const file = `${this.file}.version`;
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  }

  reset(version: string): void {
    fs.writeFileSync(this.file, "");
    fs.writeFileSync(`${this.file}.version`, version);
  }

  writer(): fs.WriteStream {
    return fs.createWriteStream(this.file, { flags: "a" });
  }

  finish(file: string): void {
    fs.rmSync(`${this.file}.version`, { force: true });
    fs.renameSync(this.file, file);
  }
}

/** Aborts when nothing is heard for a while. */
class Silence {
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  readonly signal = this.abort.signal;

  constructor(milliseconds: number) {
    const reason = new Error(`nothing arrived for ${milliseconds / 1000} seconds`);
    this.timer = setTimeout(() => this.abort.abort(reason), milliseconds);
  }

  heard(): void {
    this.timer.refresh();
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
