import * as fs from "node:fs";

/** The version of a package's SDK beside which the sandbox is installed: programs ask for at least the one they use. */
export function sdkVersion(packageName: string): string {
  const manifest = fs.readFileSync(require.resolve(`@pulumi/${packageName}/package.json`), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
