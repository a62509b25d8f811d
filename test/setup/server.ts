import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import * as fs from "node:fs";
import * as net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server process that a test started. */
export class ServerProcess {
  private readonly ended: Promise<void>;
  private hasEnded = false;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
    private readonly log: string,
  ) {
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.hasEnded = true;
        resolve();
      };
      child.once("exit", end);
      child.once("error", end);
    });
    process.once("exit", () => child.kill("SIGKILL"));
  }

  /** Starts `command`; what it prints goes to the file `log`. */
  static start(command: string, args: readonly string[], log: string, options: SpawnOptions = {}): ServerProcess {
    const output = fs.openSync(log, "a");
    const child = spawn(command, args, { ...options, stdio: ["ignore", output, output] });
    fs.closeSync(output);
    return new ServerProcess(command.split("/").pop() ?? command, child, log);
  }

  /** Waits until `isReady` says so, without throwing; fails when the process ends before or the time is over. */
  async until(isReady: () => Promise<boolean>, seconds: number): Promise<void> {
    const deadline = Date.now() + seconds * 1000;
    while (!(await isReady().catch(() => false))) {
      if (this.hasEnded) throw new Error(`${this.name} ended at its start:\n${this.lastLines()}`);
      if (Date.now() > deadline) throw new Error(`${this.name} was not ready after ${seconds} s:\n${this.lastLines()}`);
      await pause(50);
    }
  }

  /** Ends the process, gently first. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.hasEnded) return;
    this.child.kill(signal);
    const gone = await Promise.race([this.ended.then(() => true), pause(5000, false, { ref: false })]);
    if (!gone) {
      this.child.kill("SIGKILL");
      await this.ended;
    }
  }

  private lastLines(): string {
    return fs.readFileSync(this.log, "utf8").trimEnd().split("\n").slice(-15).join("\n");
  }
}
