/** Lines at the bottom of the terminal that are redrawn in place. */
export class LiveRegion {
  private drawn = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  draw(lines: readonly string[]): void {
    const width = this.stream.columns || 80;
    const height = Math.max(1, (this.stream.rows || 24) - 1);
    const shown = lines.slice(0, height).map((line) => cut(line, width - 1));
    this.stream.write(this.erasure() + shown.map((line) => `${line}\n`).join(""));
    this.drawn = shown.length;
  }

  clear(): void {
    this.stream.write(this.erasure());
    this.drawn = 0;
  }

  private erasure(): string {
    return this.drawn === 0 ? "" : `\u001b[${this.drawn}A\u001b[0J`;
  }
}

/** Cuts by what is visible: colour sequences have no width. */
function cut(line: string, width: number): string {
  let visible = 0;
  return line.replace(/\u001b\[[0-9;]*m|./gu, (token) => {
    if (token.startsWith("\u001b")) return token;
    return ++visible > width ? "" : token;
  });
}
