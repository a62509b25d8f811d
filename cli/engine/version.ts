import * as os from "node:os";
import * as path from "node:path";

/** The Pulumi engine that Plinth is tested with and installs. `build/go.mod` and package.json agree; a test holds them to it. */
export const ENGINE_VERSION = "3.259.0";

/** Where the Automation API and the npm package `pulumi` keep engines, too: an engine is fetched once for all of them. */
export function engineHome(env: NodeJS.ProcessEnv = process.env): string {
  return env["PULUMI_HOME"] || path.join(os.homedir(), ".pulumi");
}

/** Directory of the pinned engine inside the shared cache; the executable is `bin/pulumi` in it. */
export function engineRoot(env: NodeJS.ProcessEnv = process.env): string {
  return path.join(engineHome(env), "versions", ENGINE_VERSION);
}

export const EXECUTABLE = process.platform === "win32" ? "pulumi.exe" : "pulumi";

/** The pinned engine's executable in the shared cache, whether it is there or not. */
export function cachedEngine(env: NodeJS.ProcessEnv = process.env): string {
  return path.join(engineRoot(env), "bin", EXECUTABLE);
}
