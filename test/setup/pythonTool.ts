import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { isExecutable, onPath, run } from "./command";
import type { Requirement } from "./requirement";

/** A tool that Python's package index publishes. */
export interface PythonTool {
  /** Name of the package. */
  name: string;
  version: string;
  /** Extras of the package, e.g. `server`. */
  extra?: string;
  /** What it is started by. */
  executable: string;
}

/** Such a tool, in a Python environment of its own. */
export function pythonTool({ name, version, extra, executable }: PythonTool): Requirement {
  const environment = (): string => cacheDirectory(`${name}-${version}`);
  return {
    name,
    locate: () => [path.join(environment(), "bin", executable)].find(isExecutable),
    async install() {
      const python = onPath("python3");
      if (python === undefined) throw new Error("python3 is not on PATH");
      await run(python, ["-m", "venv", environment()]);
      const wanted = `${name}${extra === undefined ? "" : `[${extra}]`}==${version}`;
      const pip = path.join(environment(), "bin", "pip");
      await run(pip, ["install", "--quiet", "--disable-pip-version-check", wanted]);
    },
  };
}
