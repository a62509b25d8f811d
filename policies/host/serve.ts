import { PolicyPack } from "@pulumi/policy";
import { DEFAULT_SETTINGS } from "../configuration/settings";
import type { PackName } from "../rule";
import { packPolicies } from "./packPolicies";

/**
 * Serves rules to the engine as one policy pack, until the engine ends the process. The working directory holds the
 * `package.json` whose version is the pack's.
 *
 * @param pack the pack to serve alone; default: all of them, as the pack `plinth`.
 */
export function serve(pack?: PackName): void {
  endWithEngine();
  const { environmentClass } = DEFAULT_SETTINGS;
  const packs = pack === undefined ? undefined : [pack];
  new PolicyPack(pack === undefined ? "plinth" : `plinth-${pack}`, {
    policies: packPolicies({ environmentClass, packs }),
  });
}

const WATCH_MILLISECONDS = 1000;

/** An engine that is killed cannot end the packs it started: they notice that they have another parent. */
function endWithEngine(): void {
  const engine = process.ppid;
  setInterval(() => {
    if (process.ppid !== engine) process.exit(0);
  }, WATCH_MILLISECONDS).unref();
}
