import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { isExecutable, onPath, run } from "./command";
import type { Requirement } from "./requirement";

/** Brings the published schemas of GitHub workflows and GitLab pipelines with it, so that it needs no network. */
const VERSION = "0.39.0";

const environment = (): string => cacheDirectory(`check-jsonschema-${VERSION}`);

/** The checker of pipelines against the schemas that their services publish, in a Python environment of its own. */
export const CHECK_JSONSCHEMA: Requirement = {
  name: "check-jsonschema",
  locate: () => [path.join(environment(), "bin", "check-jsonschema")].find(isExecutable),
  async install() {
    const python = onPath("python3");
    if (python === undefined) throw new Error("python3 is not on PATH");
    await run(python, ["-m", "venv", environment()]);
    await run(path.join(environment(), "bin", "pip"), [
      "install",
      "--quiet",
      "--disable-pip-version-check",
      `check-jsonschema==${VERSION}`,
    ]);
  },
};
