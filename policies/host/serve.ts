import { PolicyPack } from "@pulumi/policy";
import { RULES } from "../generated/rules";
import type { PackName } from "../rule";
import { toPolicy } from "./policy";

/**
 * Serves rules to the engine as one policy pack, until the engine ends the process. The working directory holds the
 * `package.json` whose version is the pack's.
 *
 * @param pack the pack to serve alone; default: all of them, as the pack `plinth`.
 */
export function serve(pack?: PackName): void {
  endWithEngine();
  const rules = pack === undefined ? RULES : RULES.filter((rule) => rule.pack === pack);
  new PolicyPack(pack === undefined ? "plinth" : `plinth-${pack}`, { policies: rules.map(toPolicy) });
}

const WATCH_MILLISECONDS = 1000;

/** An engine that is killed cannot end the packs it started: they notice that they have another parent. */
function endWithEngine(): void {
  const engine = process.ppid;
  setInterval(() => {
    if (process.ppid !== engine) process.exit(0);
  }, WATCH_MILLISECONDS).unref();
}
