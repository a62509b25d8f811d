import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type { InstallProgress } from "./installProgress";
import { ENGINE_VERSION } from "./version";

/** Where Pulumi publishes its releases: the archives that its install script unpacks, and their checksums. */
const RELEASES = "https://github.com/pulumi/pulumi/releases/download";

/** Without an answer in this time the network counts as absent, so that a build starts at once. Milliseconds. */
const FIRST_ANSWER = 8_000;

/** A download in which nothing arrives for this time is given up. Milliseconds. */
const SILENCE = 60_000;

const PLATFORMS: Record<string, string> = { linux: "linux", darwin: "darwin" };
const ARCHITECTURES: Record<string, string> = { x64: "x64", arm64: "arm64" };

export interface DownloadOptions {
  /** Directory on the file system of the cache; a download that was interrupted is continued in it. */
  directory: string;
  progress: InstallProgress;
  /** Address that `/v<version>/<file>` is below, for mirrors. Default: `PLINTH_ENGINE_RELEASES`, else Pulumi's releases. */
  releases?: string;
}

/**
 * Downloads the official release, checks it against the published SHA-256 and unpacks it.
 *
 * @returns the directory with the engine and its language hosts.
 * @throws Error saying what failed.
 */
export async function downloadEngine({ directory, progress, releases }: DownloadOptions): Promise<string> {
  const base = `${releases ?? process.env["PLINTH_ENGINE_RELEASES"] ?? RELEASES}/v${ENGINE_VERSION}`;
  const archive = archiveName();
  progress.phase("downloading the engine");
  fs.mkdirSync(directory, { recursive: true });
  const expected = await publishedChecksum(`${base}/pulumi-${ENGINE_VERSION}-checksums.txt`, archive);
  const file = path.join(directory, archive);
  await fetchFile(`${base}/${archive}`, file, progress);
  const actual = await sha256(file);
  if (actual !== expected) {
    fs.rmSync(file, { force: true });
    throw new Error(`${archive} has SHA-256 ${actual}, published is ${expected}`);
  }
  progress.phase("unpacking the engine");
  await promisify(execFile)("tar", ["-xzf", file, "-C", directory]);
  fs.rmSync(file, { force: true });
  return path.join(directory, "pulumi");
}

function archiveName(): string {
  const platform = PLATFORMS[process.platform];
  const architecture = ARCHITECTURES[process.arch];
  if (platform === undefined || architecture === undefined) {
    throw new Error(`no release for ${process.platform} on ${process.arch}`);
  }
  return `pulumi-v${ENGINE_VERSION}-${platform}-${architecture}.tar.gz`;
}

async function publishedChecksum(url: string, archive: string): Promise<string> {
  const response = await request(url, {});
  const line = (await response.text()).split("\n").find((text) => text.trim().endsWith(` ${archive}`));
  const checksum = line?.trim().split(/\s+/)[0];
  if (checksum === undefined) throw new Error(`${url} has no checksum of ${archive}`);
  return checksum;
}

async function request(url: string, headers: Record<string, string>): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), FIRST_ANSWER);
  try {
    const response = await fetch(url, { headers, signal: abort.signal });
    if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
    return response;
  } catch (error) {
    if (abort.signal.aborted) throw new Error(`${url}: no answer in ${FIRST_ANSWER / 1000} seconds`);
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    throw new Error(`${error instanceof Error ? error.message : String(error)}${cause}`);
  } finally {
    clearTimeout(timer);
  }
}

async function fetchFile(url: string, file: string, progress: InstallProgress): Promise<void> {
  const part = `${file}.part`;
  const have = fs.existsSync(part) ? fs.statSync(part).size : 0;
  const response = await request(url, have > 0 ? { range: `bytes=${have}-` } : {});
  const resumed = response.status === 206;
  const total = (resumed ? have : 0) + Number(response.headers.get("content-length") ?? 0);
  if (response.body === null) throw new Error(`${url}: the answer is empty`);
  await pipeline(
    counted(response.body, resumed ? have : 0, (bytes) => progress.count(megabytes(bytes), megabytes(total), "MB")),
    fs.createWriteStream(part, { flags: resumed ? "a" : "w" }),
  );
  fs.renameSync(part, file);
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  from: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = from;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing arrived for ${SILENCE / 1000} seconds`)), SILENCE);
  });
  silence.catch(() => undefined);
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), silence]);
      if (next.done) return;
      timer?.refresh();
      onBytes((bytes += next.value.length));
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest("hex");
}
