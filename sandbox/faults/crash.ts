import * as fs from "node:fs";

/**
 * Ends the run as a crash of the machine would, with no chance to clean up: the engines that work on the sandbox first, so that
 * none of them can record how its operation ended, then this process. What started them stays, to tell.
 */
export function crash(): void {
  for (const pid of enginesBeside(process.ppid)) process.kill(pid, "SIGKILL");
  process.kill(process.pid, "SIGKILL");
}

/** The engines that a process started; none can be found where there is no procfs. */
function enginesBeside(parent: number): number[] {
  if (!fs.existsSync("/proc/self/stat")) return [];
  const pids = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isEngineOf(parent, pid));
}

function isEngineOf(parent: number, pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const parentOfPid = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    return name === "pulumi" && Number(parentOfPid) === parent;
  } catch {
    return false;
  }
}
