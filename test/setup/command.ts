import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

const LAST_LINES = 15;

/**
 * Runs a command to its end and returns what it wrote to stdout. Everything goes to a log in the cache; the error of a
 * failure ends with the
 * log's last lines.
 */
export async function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const directory = cacheDirectory("logs");
  fs.mkdirSync(directory, { recursive: true });
  const log = path.join(
    directory,
    `${path.basename(command)}-${args[0]?.replace(/\W+/g, "") ?? "run"}-${process.pid}.log`,
  );
  const output: Buffer[] = [];
  const all = fs.createWriteStream(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stdout.pipe(all, { end: false });
    child.stderr.pipe(all, { end: false });
    child.on("error", reject);
    child.on("close", resolve);
  });
  await new Promise((resolve) => all.end(resolve));
  if (code !== 0)
    throw new Error(`${[command, ...args].join(" ")} ended with ${code}; ${log} ends:\n${lastLines(log)}`);
  fs.rmSync(log, { force: true });
  return Buffer.concat(output).toString("utf8");
}

function lastLines(file: string): string {
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-LAST_LINES).join("\n");
}

/** The first place of an executable on PATH. */
export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
