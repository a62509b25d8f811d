import * as fs from "node:fs";

/**
 * The version of a package's SDK beside which the sandbox is installed: programs ask for at least the one they use. Empty,
 * which the engine takes for any, where the SDK is not installed: then no program beside the sandbox uses it.
 */
export function sdkVersion(packageName: string): string {
  const manifest = findManifest(`@pulumi/${packageName}/package.json`);
  return manifest === undefined ? "" : (JSON.parse(fs.readFileSync(manifest, "utf8")) as { version: string }).version;
}

function findManifest(module: string): string | undefined {
  try {
    return require.resolve(module, { paths: [process.cwd(), __dirname] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
