import * as os from "node:os";
import * as path from "node:path";

/** Where what the tests set up is kept between runs: `~/.cache/plinth/<segments>`. */
export function cacheDirectory(...segments: string[]): string {
  const root = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache");
  return path.join(root, "plinth", ...segments);
}
