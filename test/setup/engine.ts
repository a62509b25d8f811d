import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { isExecutable, run } from "./command";
import { located, type Requirement } from "./requirement";

const ROOT = path.join(__dirname, "../..");

/** The Pulumi engine of the version that the SDK has. */
export const ENGINE: Requirement = {
  name: "the Pulumi engine",
  locate: () => [path.join(engineRoot(), "bin", "pulumi")].find(isExecutable),
  heavy: true,
  async install() {
    await run(process.execPath, [path.join(ROOT, "bin/plinth.js"), "engine", "install"], { cwd: ROOT });
    if (this.locate() === undefined) throw new Error(`\`plinth engine install\` left no engine in ${engineRoot()}`);
  },
};

/** Path of the `pulumi` executable. Throws when it has not been set up. */
export function enginePath(): string {
  return located(ENGINE);
}

/** The folder that `PulumiCommand.get({ root })` of the Automation API takes. */
function engineRoot(): string {
  const home = process.env.PULUMI_HOME ?? path.join(os.homedir(), ".pulumi");
  return path.join(home, "versions", engineVersion());
}

function engineVersion(): string {
  const manifest = path.join(ROOT, "node_modules/@pulumi/pulumi/package.json");
  return (JSON.parse(fs.readFileSync(manifest, "utf8")) as { version: string }).version;
}
