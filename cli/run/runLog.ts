import * as fs from "node:fs";
import * as path from "node:path";

const KEPT_LOGS = 30;

/** Everything that the engine printed in one run of the command, in `.plinth/logs`. The latest thirty are kept. */
export class RunLog {
  readonly file: string;
  private readonly descriptor: number;

  constructor(directory: string, name: string) {
    fs.mkdirSync(directory, { recursive: true });
    const stamp = new Date().toISOString().replace(/[:.]/g, "-");
    this.file = path.join(directory, `${stamp}-${name}-${process.pid}.log`);
    this.descriptor = fs.openSync(this.file, "a");
    forgetOldest(directory);
  }

  write(text: string): void {
    fs.writeSync(this.descriptor, text);
  }
}

function forgetOldest(directory: string): void {
  const logs = fs.readdirSync(directory).filter((file) => file.endsWith(".log"));
  for (const file of logs.sort().slice(0, -KEPT_LOGS)) fs.rmSync(path.join(directory, file), { force: true });
}
