import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { createInterface } from "node:readline";
import type { InstallProgress } from "./installProgress";
import { ENGINE_VERSION, EXECUTABLE } from "./version";

const PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** Lines of the compiler's output that an error repeats. */
const TOLD_LINES = 15;

/**
 * Builds the engine from the Go module that `build/go.mod` pins, whose content go.sum verifies. What was compiled before an
 * interruption is in Go's own cache and not compiled again.
 *
 * @param directory where the executable is written.
 * @returns the directory with the executable.
 * @throws Error saying what failed.
 */
export async function buildEngine(directory: string, progress: InstallProgress): Promise<string> {
  progress.phase("downloading the engine's sources");
  let packages = 0;
  let downloaded = 0;
  // Only what the engine's packages need: `go mod download` also asks for modules of their tests, and not all are published.
  await go(
    ["list", "-deps", "-f", "{{.ImportPath}}", PACKAGE],
    () => packages++,
    (line) => {
      if (line.startsWith("go: downloading ")) progress.count(++downloaded, 0, "modules");
    },
  );
  progress.phase("building the engine");
  let built = 0;
  fs.mkdirSync(directory, { recursive: true });
  const flags = `-s -w -X ${VERSION_VARIABLE}=v${ENGINE_VERSION}`;
  const target = path.join(directory, EXECUTABLE);
  await go(["build", "-v", "-trimpath", "-ldflags", flags, "-o", target, PACKAGE], undefined, () =>
    progress.count(++built, packages, "packages"),
  );
  return directory;
}

/** Whether Go is on PATH. */
export async function goVersion(): Promise<string | undefined> {
  let version: string | undefined;
  try {
    await go(["env", "GOVERSION"], (line) => (version = line.replace(/^go/, "")));
  } catch {
    return undefined;
  }
  return version;
}

/** Only the sources are published beside the compiled form: they are no TypeScript. */
function moduleDirectory(): string {
  const candidates = [path.join(__dirname, "build"), path.join(__dirname, "../../../cli/engine/build")];
  const found = candidates.find((candidate) => fs.existsSync(path.join(candidate, "go.mod")));
  if (found === undefined) throw new Error("cli/engine/build/go.mod is missing from this installation of Plinth");
  return found;
}

async function go(args: string[], onLine?: (line: string) => void, onErrorLine?: (line: string) => void) {
  const process_ = spawn("go", args, {
    cwd: moduleDirectory(),
    env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const last: string[] = [];
  createInterface({ input: process_.stdout }).on("line", (line) => onLine?.(line));
  createInterface({ input: process_.stderr }).on("line", (line) => {
    last.push(line);
    if (last.length > TOLD_LINES) last.shift();
    onErrorLine?.(line);
  });
  const code = await exitOf(process_);
  if (code !== 0) throw new Error(`go ${args[0] ?? ""} ended with ${code}:\n${last.join("\n")}`);
}

function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal ?? "an unknown signal"));
  });
}
