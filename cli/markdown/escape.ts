/** A value as inline code, whatever is in it: the fence is longer than any run of backticks inside. */
export function code(value: string): string {
  const text = oneLine(value);
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = /^`|`$/.test(text) || text === "" ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** Text that means itself: no markup, no HTML, and nobody is mentioned. */
export function plain(value: string): string {
  return oneLine(value)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^([#+=-]|\d+[.)])/, "\\$1")
    .replace(/@/g, "@<!-- -->");
}

/** Inline code in a cell of a table, which a bar would end. */
export function cell(inlineCode: string): string {
  return inlineCode.replace(/\|/g, "\\|");
}

/** Text inside HTML. */
export function html(value: string): string {
  return oneLine(value).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const LONGEST = 300;

/** Long texts are cut, so that one cannot fill the comment. */
export function clipped(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}
