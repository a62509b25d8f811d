import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { isExecutable } from "./isExecutable";
import { cachedEngine, engineHome, ENGINE_VERSION, EXECUTABLE } from "./version";

/** A Pulumi engine on this machine. */
export interface Engine {
  /** Absolute path. */
  executable: string;
  /** e.g. `3.259.0`. */
  version: string;
  /** Where it was found. */
  origin: "PATH" | "cache";
}

/** The engine to use: a `pulumi` on PATH that is new enough, else the pinned one from the cache; undefined when there is neither. */
export function findEngine(env: NodeJS.ProcessEnv = process.env): Engine | undefined {
  const cached = cachedEngine(env);
  const onPath = firstOnPath(env);
  if (onPath !== undefined && !isSameFile(onPath, cached)) {
    const version = versionOf(onPath, env);
    if (version !== undefined && isNewEnough(version)) return { executable: onPath, version, origin: "PATH" };
  }
  return isExecutable(cached) ? { executable: cached, version: ENGINE_VERSION, origin: "cache" } : undefined;
}

/** Whether a version is of the pinned major version and not older than the pinned one. */
export function isNewEnough(version: string): boolean {
  const [major, minor, patch] = numbers(version);
  const [pinnedMajor, pinnedMinor, pinnedPatch] = numbers(ENGINE_VERSION);
  if (major !== pinnedMajor) return false;
  return minor > pinnedMinor || (minor === pinnedMinor && patch >= pinnedPatch);
}

function numbers(version: string): [major: number, minor: number, patch: number] {
  const [major = Number.NaN, minor = 0, patch = 0] = version
    .replace(/^v/, "")
    .split(/[.+-]/)
    .map((part) => Number.parseInt(part, 10));
  return [major, minor, patch];
}

function firstOnPath(env: NodeJS.ProcessEnv): string | undefined {
  const directories = (env["PATH"] ?? "").split(path.delimiter).filter((directory) => path.isAbsolute(directory));
  return directories.map((directory) => path.join(directory, EXECUTABLE)).find(isExecutable);
}

function isSameFile(one: string, other: string): boolean {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other);
  } catch {
    return false;
  }
}

interface Remembered {
  executable: string;
  modified: number;
  size: number;
  version: string;
}

/** Asking an engine for its version takes 0.2 s or more, so the answer is kept beside the cache until the file changes. */
function versionOf(executable: string, env: NodeJS.ProcessEnv): string | undefined {
  const { mtimeMs: modified, size } = fs.statSync(executable);
  const memory = path.join(engineHome(env), "versions", ".plinth-engine-on-path.json");
  const known = remembered(memory);
  if (known?.executable === executable && known.modified === modified && known.size === size) return known.version;
  const version = askVersion(executable, env);
  if (version !== undefined) remember(memory, { executable, modified, size, version });
  return version;
}

function askVersion(executable: string, env: NodeJS.ProcessEnv): string | undefined {
  try {
    const answer = execFileSync(executable, ["version"], {
      encoding: "utf8",
      env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 30_000,
    });
    return /v?(\d+\.\d+\.\d+\S*)/.exec(answer)?.[1];
  } catch {
    return undefined;
  }
}

function remembered(file: string): Remembered | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Remembered;
  } catch {
    return undefined;
  }
}

function remember(file: string, answer: Remembered): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(answer));
  } catch {
    // A home that cannot be written only costs the question again.
  }
}
