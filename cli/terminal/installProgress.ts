import type { InstallProgress } from "../engine";
import type { Console } from "./console";
import { LiveRegion } from "./liveRegion";

const REDRAW_MILLISECONDS = 500;
/** Where nothing can be redrawn, a line this often. */
const LINE_MILLISECONDS = 20_000;

/** Shows how far something long is, such as fetching the engine, with the time it has taken. */
export class InstallProgressDisplay implements InstallProgress {
  private readonly started = Date.now();
  private readonly region: LiveRegion | undefined;
  private timer: NodeJS.Timeout | undefined;
  private text = "";
  private counted = "";

  /** @param what heads every line. */
  constructor(
    private readonly console: Console,
    private readonly what = "engine",
  ) {
    this.region = console.live ? new LiveRegion(process.stderr) : undefined;
  }

  phase(text: string): void {
    this.text = text;
    this.counted = "";
    this.region?.clear();
    if (this.region === undefined) this.console.note(this.line());
    this.timer ??= setInterval(() => this.show(), this.region ? REDRAW_MILLISECONDS : LINE_MILLISECONDS).unref();
    this.region?.draw([this.line()]);
  }

  count(done: number, total: number, unit: string): void {
    this.counted = total === 0 ? ` ${done} ${unit}` : ` ${done} of ${total} ${unit}`;
  }

  end(): void {
    clearInterval(this.timer);
    this.region?.clear();
  }

  private show(): void {
    if (this.region !== undefined) this.region.draw([this.line()]);
    else this.console.note(this.line());
  }

  private line(): string {
    const seconds = Math.round((Date.now() - this.started) / 1000);
    const elapsed = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return `${this.what}: ${this.text}${this.counted} (${elapsed})`;
  }
}
