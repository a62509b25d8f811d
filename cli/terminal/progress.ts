import pc from "picocolors";
import type { Step } from "../run/operationEvents";
import { shortName } from "../run/urn";
import type { Console } from "./console";
import { LiveRegion } from "./liveRegion";
import { SYMBOLS } from "./symbols";

const REDRAW_MILLISECONDS = 100;
/** Resources in progress that are shown below a stack. */
const SHOWN_RESOURCES = 5;

interface Row {
  text: string;
  since: number;
  finished: number;
  running: Map<string, Step & { since: number }>;
}

/** What one stack reports while an operation runs on it. */
export interface StackProgress {
  step(step: Step): void;
  /** @param text how it ended, one line. */
  end(text: string): void;
}

/**
 * Shows what every stack and every resource is doing: redrawn in place at a terminal, a line per finished resource elsewhere.
 */
export class Progress {
  private readonly rows = new Map<string, Row>();
  private readonly region: LiveRegion | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly console: Console) {
    this.region = console.live ? new LiveRegion(process.stderr) : undefined;
  }

  /** @param everyResource whether finished resources get lines where nothing can be redrawn: not in previews. */
  begin(stack: string, text: string, everyResource: boolean): StackProgress {
    const row: Row = { text, since: Date.now(), finished: 0, running: new Map() };
    this.rows.set(stack, row);
    if (this.region === undefined) this.console.note(`${stack}: ${text}`);
    this.timer ??= this.region && setInterval(() => this.draw(), REDRAW_MILLISECONDS).unref();
    return {
      step: (step) => this.step(stack, row, step, everyResource),
      end: (ending) => this.end(stack, ending),
    };
  }

  private step(stack: string, row: Row, step: Step, everyResource: boolean): void {
    if (step.phase === "started") {
      row.running.set(step.urn, { ...step, since: Date.now() });
      return;
    }
    const started = row.running.get(step.urn);
    row.running.delete(step.urn);
    row.finished += 1;
    if (this.region !== undefined || !everyResource) return;
    const { sign, done } = SYMBOLS[step.kind];
    const outcome = step.phase === "failed" ? pc.red("failed") : done;
    this.console.note(`${stack}: ${sign} ${shortName(step.urn)} ${outcome}${since(started?.since)}`);
  }

  private end(stack: string, ending: string): void {
    this.rows.delete(stack);
    this.region?.clear();
    this.console.note(`${stack}: ${ending}`);
    if (this.rows.size > 0) return this.draw();
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private draw(): void {
    const lines = [...this.rows].flatMap(([stack, row]) => [
      `${pc.cyan("●")} ${pc.bold(stack)} ${row.text} ${pc.dim(`${row.finished} resources, ${seconds(row.since)}`)}`,
      ...[...row.running.values()].slice(-SHOWN_RESOURCES).map((step) => {
        const { sign, doing } = SYMBOLS[step.kind];
        return `    ${sign} ${shortName(step.urn)} ${pc.dim(`${doing} ${seconds(step.since)}`)}`;
      }),
    ]);
    this.region?.draw(lines);
  }
}

function seconds(since: number): string {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

/** Shown from a second on: everything is quick in the sandbox. */
function since(started: number | undefined): string {
  if (started === undefined || Date.now() - started < 1000) return "";
  return pc.dim(` in ${seconds(started)}`);
}
