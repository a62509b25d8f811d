/** Columns of the terminal; what is not a terminal gets as many as the narrowest that people use. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 80;
}

/**
 * Breaks a text at spaces into lines of at most so many columns. Words that are longer stay whole: they are names to copy.
 *
 * @param indent put before every line, and counted.
 */
export function wrap(text: string, indent = "", width = terminalWidth()): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (line !== indent && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return line === indent ? lines : [...lines, line];
}
