import pc from "picocolors";
import type { Changes } from "../run/changes";

type Touching = Exclude<keyof Changes, "same">;

/** How what happens to a resource is shown, and in which words. */
export const SYMBOLS: Record<Touching, { sign: string; doing: string; done: string }> = {
  create: { sign: pc.green("+"), doing: "creating", done: "created" },
  update: { sign: pc.yellow("~"), doing: "updating", done: "updated" },
  replace: { sign: pc.magenta("±"), doing: "replacing", done: "replaced" },
  delete: { sign: pc.red("-"), doing: "deleting", done: "deleted" },
};
