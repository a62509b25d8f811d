import pc from "picocolors";

/**
 * The one place that writes to the terminal. Results go to standard output, everything else to standard error; with `json` the
 * only thing on standard output is one document.
 */
export class Console {
  constructor(readonly json: boolean) {}

  /** Whether somebody can be asked. */
  get interactive(): boolean {
    return process.stdin.isTTY && process.stderr.isTTY && !this.json;
  }

  /** Whether lines may be redrawn. */
  get live(): boolean {
    return process.stderr.isTTY && process.env["TERM"] !== "dumb" && process.env["CI"] === undefined;
  }

  /** A line on standard error: what is going on. */
  note(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  warn(text: string): void {
    this.note(`${pc.yellow("warning:")} ${text}`);
  }

  error(text: string): void {
    this.note(`${pc.red("error:")} ${text}`);
  }

  /** A result for people; left out with `json`. */
  print(text: string): void {
    if (!this.json) process.stdout.write(`${text}\n`);
  }

  /** The result for programs; left out without `json`. */
  document(value: unknown): void {
    if (this.json) process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  }
}
