/** What goes into a template: text in the place of `__NAME__`, lines in the place of a line `__NAME__: {}`. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

const BLOCK = /^( *)__([A-Z_]+)__: \{\}$/;
const INLINE = /__([A-Z_]+)__/g;

/**
 * Fills a template. Templates are YAML themselves, so that they can be checked and formatted like any other file.
 *
 * @throws Error when the template has a place that nothing is given for.
 */
export function fillTemplate(template: string, filling: Filling): string {
  return template
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", name] = BLOCK.exec(line) ?? [];
      if (name === undefined) return [line.replace(INLINE, (_, inline: string) => textOf(inline, filling))];
      return linesOf(name, filling).map((each) => (each === "" ? "" : indent + each));
    })
    .join("\n");
}

function linesOf(name: string, filling: Filling): readonly string[] {
  const lines = filling[name];
  if (Array.isArray(lines)) return lines as readonly string[];
  throw new Error(`no lines are given for __${name}__`);
}

function textOf(name: string, filling: Filling): string {
  const text = filling[name];
  if (typeof text === "string") return text;
  throw new Error(`no text is given for __${name}__`);
}
