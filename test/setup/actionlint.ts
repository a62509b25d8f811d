import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "./cacheDirectory";
import { isExecutable, onPath, run } from "./command";
import type { Requirement } from "./requirement";

const MODULE = path.join(__dirname, "actionlint");
const COMMAND = "github.com/rhysd/actionlint/cmd/actionlint";
const VERSION = "1.7.12";

const BUILD_ENVIRONMENT = { CGO_ENABLED: "0", GOFLAGS: "-mod=readonly -buildvcs=false" };

const executable = (): string => cacheDirectory(`actionlint-${VERSION}`, "actionlint");

/** The linter of GitHub Actions workflows, built from its Go module. */
export const ACTIONLINT: Requirement = {
  name: "actionlint",
  locate: () => [executable()].find(isExecutable),
  async install() {
    if (onPath("go") === undefined) throw new Error("building actionlint needs Go on PATH");
    fs.mkdirSync(path.dirname(executable()), { recursive: true });
    const unfinished = `${executable()}.${process.pid}`;
    const env = { ...process.env, ...BUILD_ENVIRONMENT };
    await run("go", ["build", "-trimpath", "-ldflags", "-s -w", "-o", unfinished, COMMAND], { cwd: MODULE, env });
    fs.renameSync(unfinished, executable());
  },
};
