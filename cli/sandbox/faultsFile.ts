import * as path from "node:path";

/** Where the faults of a simulated account are kept between runs. */
export function faultsFileOf(directory: string): string {
  return path.join(directory, "faults.yaml");
}
