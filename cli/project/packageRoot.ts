import * as fs from "node:fs";
import * as path from "node:path";

/** Directory of the package that this command belongs to: the one with `bin/plinth.js`. */
export function packageRoot(): string {
  for (let directory = __dirname; ; directory = path.dirname(directory)) {
    if (fs.existsSync(path.join(directory, "bin", "plinth.js"))) return directory;
    if (directory === path.dirname(directory)) throw new Error(`no package around ${__dirname}`);
  }
}

/** Version of that package. */
export function packageVersion(): string {
  const manifest = fs.readFileSync(path.join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
