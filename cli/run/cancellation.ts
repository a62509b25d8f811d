import type { ChildProcess } from "node:child_process";

/**
 * Ctrl-C: the first cancels the engines gracefully (what they have begun they finish, and the state is written), the second
 * kills them.
 */
export class Cancellation {
  requested = false;
  private readonly running = new Set<ChildProcess>();
  private readonly onSignal = (signal: NodeJS.Signals): void => this.signalled(signal);

  /** @param tell what is told to the person at the terminal. */
  constructor(private readonly tell: (text: string) => void) {}

  listen(): void {
    process.on("SIGINT", this.onSignal);
    process.on("SIGTERM", this.onSignal);
  }

  stopListening(): void {
    process.off("SIGINT", this.onSignal);
    process.off("SIGTERM", this.onSignal);
  }

  /** The engine was started or has ended. */
  readonly track = (child: ChildProcess, running: boolean): void => {
    if (running) this.running.add(child);
    else this.running.delete(child);
  };

  private signalled(signal: NodeJS.Signals): void {
    if (this.requested) {
      this.tell("killing the engine; the next `plinth up` picks up what it left");
      for (const child of this.running) child.kill("SIGKILL");
      return;
    }
    this.requested = true;
    this.tell("cancelling: what the engine has begun is finished first; press Ctrl-C again to kill it");
    // At a terminal the kernel has interrupted the whole foreground process group, the engine included; a second interrupt
    // would end it at once.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    for (const child of this.running) child.kill("SIGINT");
  }
}
