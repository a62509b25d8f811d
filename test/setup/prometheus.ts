import * as path from "node:path";
import { isExecutable, onPath } from "./command";
import { debianRoot, unpackDebianPackage } from "./debianPackage";
import { located, type Requirement } from "./requirement";

/** promtool, which checks and unit-tests alert rules. */
export const PROMTOOL: Requirement = {
  name: "promtool",
  locate: () => onPath("promtool") ?? [path.join(debianRoot("prometheus"), "usr/bin/promtool")].find(isExecutable),
  async install() {
    await unpackDebianPackage("prometheus");
  },
};

/** Path of the `promtool` executable. Throws when it has not been set up. */
export function promtool(): string {
  return located(PROMTOOL);
}
